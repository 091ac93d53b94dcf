//! The forms in which a screen is looked at: width and theme.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use super::Wall;
use crate::harness::Page;

/// A width and a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// The width.
    pub width: Width,
    /// The theme.
    pub theme: Theme,
}

/// Whose screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// One person's phone.
    Phone,
    /// A laptop on the table.
    Laptop,
    /// An old projector.
    Projector,
    /// A meeting room's wall.
    Wall,
}

/// What the browser says people prefer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Width {
    /// The name in files and filters.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Laptop => "laptop",
            Self::Projector => "projector",
            Self::Wall => "wall",
        }
    }

    /// Width and height in CSS pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (375, 812),
            Self::Laptop => (1280, 800),
            Self::Projector => (1024, 768),
            Self::Wall => (3840, 2160),
        }
    }
}

impl Theme {
    /// The name in files, filters and in CSS.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Form {
    /// In which tours are made.
    pub const USUAL: Self = Self { width: Width::Laptop, theme: Theme::Light };

    /// The forms of a screen.
    pub fn of(wall: Wall) -> impl Iterator<Item = Self> {
        let widths = [Width::Phone, Width::Laptop, Width::Projector, Width::Wall];
        let widths = widths.into_iter().filter(move |width| *width != Width::Wall || wall == Wall::Too);
        widths.flat_map(|width| [Theme::Light, Theme::Dark].map(|theme| Self { width, theme }))
    }

    /// Brings the page into this form.
    pub async fn take(self, page: &Page) -> WebDriverResult<()> {
        let (width, height) = self.width.size();
        page.viewport(width, height).await?;
        let features = [("prefers-color-scheme", self.theme.name()), ("prefers-reduced-motion", "reduce")];
        let features = features.map(|(name, value)| json!({"name": name, "value": value}));
        page.cdp("Emulation.setEmulatedMedia", json!({"features": features})).await?;
        page.frames().await
    }
}
