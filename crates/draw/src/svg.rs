//! A drawing in the making: shapes as text, as short as they can be.

use std::fmt::{Display, Write};

/// Shapes, one over the other.
#[derive(Debug, Default)]
pub(crate) struct Svg {
    out: String,
}

impl Svg {
    /// A filled path.
    pub(crate) fn fill(&mut self, colour: impl Display, d: &str) {
        self.add(format_args!("<path fill=\"{colour}\" d=\"{d}\"/>"));
    }

    /// Filled paths that let through what is under them.
    pub(crate) fn veil(&mut self, colour: impl Display, percent: u8, d: &str) {
        self.add(format_args!("<path fill=\"{colour}\" opacity=\".{percent:02}\" d=\"{d}\"/>"));
    }

    /// A line of some width.
    pub(crate) fn line(&mut self, colour: impl Display, width: impl Display, d: &str) {
        self.add(format_args!("<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{d}\"/>"));
    }

    /// A circle.
    pub(crate) fn dot(&mut self, colour: impl Display, x: i32, y: i32, r: i32) {
        self.add(format_args!("<circle fill=\"{colour}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"));
    }

    /// A rectangle with round corners.
    pub(crate) fn block(&mut self, colour: impl Display, [x, y, w, h]: [i32; 4], r: i32) {
        let round = if r > 0 { format!(" rx=\"{r}\"") } else { String::new() };
        self.add(format_args!("<rect fill=\"{colour}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{round}/>"));
    }

    /// What is drawn moved and scaled, in percent.
    pub(crate) fn moved(&mut self, x: i32, y: i32, percent: i32, draw: impl FnOnce(&mut Self)) {
        let scale = if percent == 100 { String::new() } else { format!(" scale(.{percent:02})") };
        self.add(format_args!("<g transform=\"translate({x} {y}){scale}\">"));
        draw(self);
        self.out.push_str("</g>");
    }

    /// The document, of this size. Lines have round ends everywhere.
    pub(crate) fn document(&self, [width, height]: [u16; 2]) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\"><g stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g></svg>",
            self.out
        )
    }

    fn add(&mut self, shape: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _written = self.out.write_fmt(shape);
    }
}
