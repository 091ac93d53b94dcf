//! Where in the app somebody is, as the part of the address after `#`.
//!
//! Hash routing serves any static host, sub-folder or frame: no server has to know our paths.

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// The programme as a way with stations; of the page's own pack if none is named.
    #[default]
    Start,
    /// The programme of a pack.
    Programme(String),
    /// A module's page.
    Module(Of),
    /// A module in play.
    Play(Of),
    /// What a module's session left behind.
    Recap(Of),
    /// The host's window of a module in play.
    Host(Of),
    /// What of a module is printed for the table.
    Paper(Of),
    /// What a room tells the others of a module, as lines for the chat.
    Share(Of),
    /// What many rooms told of a module, laid over each other.
    Merge(Of),
    /// A module's progress on its way to another device, or from one: then with the codes that came.
    Carry(Of, String),
    /// A module looked at again by one person.
    Revisit(Of),
    /// The rooms on this device.
    Rooms,
    /// What is stored here, and how to erase it.
    Stored,
    /// The accessibility statement.
    Statement,
}

/// A module of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of {
    /// Id of the pack.
    pub pack: String,
    /// Id of the module.
    pub module: String,
}

impl Route {
    /// Reads the part of an address after `#`. Anything unknown leads to the start.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        // What is carried stands behind the place and is no part of it.
        let carried = path.splitn(4, '/').nth(3).filter(|_| path.split('/').nth(2) == Some("carry"));
        let carried = carried.unwrap_or_default();
        let path = path.strip_suffix(carried).unwrap_or(path).trim_end_matches('/');
        let parts: Vec<&str> = path.split('/').filter(|part| is_id(part)).collect();
        if parts.len() != path.split('/').count() {
            return Self::Start;
        }
        let of = |pack: &str, module: &str| Of { pack: pack.to_owned(), module: module.to_owned() };
        match parts[..] {
            ["stored"] => Self::Stored,
            ["rooms"] => Self::Rooms,
            ["statement"] => Self::Statement,
            [pack] => Self::Programme(pack.to_owned()),
            [pack, module] => Self::Module(of(pack, module)),
            [pack, module, "play"] => Self::Play(of(pack, module)),
            [pack, module, "recap"] => Self::Recap(of(pack, module)),
            [pack, module, "host"] => Self::Host(of(pack, module)),
            [pack, module, "carry"] => Self::Carry(of(pack, module), carried.to_owned()),
            [pack, module, "revisit"] => Self::Revisit(of(pack, module)),
            [pack, module, "paper"] => Self::Paper(of(pack, module)),
            [pack, module, "share"] => Self::Share(of(pack, module)),
            [pack, module, "merge"] => Self::Merge(of(pack, module)),
            _ => Self::Start,
        }
    }

    /// The address of the place, with its `#`.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Start => "#/".to_owned(),
            Self::Programme(pack) => format!("#/{pack}"),
            Self::Module(of) => format!("#/{}/{}", of.pack, of.module),
            Self::Play(of) => format!("#/{}/{}/play", of.pack, of.module),
            Self::Recap(of) => format!("#/{}/{}/recap", of.pack, of.module),
            Self::Host(of) => format!("#/{}/{}/host", of.pack, of.module),
            Self::Paper(of) => format!("#/{}/{}/paper", of.pack, of.module),
            Self::Share(of) => format!("#/{}/{}/share", of.pack, of.module),
            Self::Merge(of) => format!("#/{}/{}/merge", of.pack, of.module),
            Self::Carry(of, carried) if carried.is_empty() => format!("#/{}/{}/carry", of.pack, of.module),
            Self::Carry(of, carried) => format!("#/{}/{}/carry/{carried}", of.pack, of.module),
            Self::Revisit(of) => format!("#/{}/{}/revisit", of.pack, of.module),
            Self::Rooms => "#/rooms".to_owned(),
            Self::Stored => "#/stored".to_owned(),
            Self::Statement => "#/statement".to_owned(),
        }
    }

    /// The module that the place belongs to.
    #[must_use]
    pub fn module(&self) -> Option<&Of> {
        match self {
            Self::Module(of)
            | Self::Play(of)
            | Self::Recap(of)
            | Self::Host(of)
            | Self::Paper(of)
            | Self::Share(of)
            | Self::Merge(of)
            | Self::Carry(of, _)
            | Self::Revisit(of) => Some(of),
            Self::Start | Self::Programme(_) | Self::Rooms | Self::Stored | Self::Statement => None,
        }
    }
}

fn is_id(part: &str) -> bool {
    !part.is_empty()
        && part.len() <= 40
        && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hash: &str, route: Route) {
        assert_eq!(Route::parse(hash), route, "{hash}");
    }

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let of = Of { pack: "digital-healthcare".into(), module: "users".into() };
        let places = [
            Route::Start,
            Route::Programme("network".into()),
            Route::Module(of.clone()),
            Route::Play(of.clone()),
            Route::Recap(of.clone()),
            Route::Host(of.clone()),
            Route::Paper(of.clone()),
            Route::Share(of.clone()),
            Route::Merge(of.clone()),
            Route::Carry(of.clone(), String::new()),
            Route::Carry(of.clone(), "VVC01x".to_owned()),
            Route::Revisit(of),
            Route::Rooms,
            Route::Stored,
            Route::Statement,
        ];
        for place in places {
            check(&place.href(), place);
        }
    }

    #[test]
    fn an_unknown_or_hostile_address_leads_to_the_start() {
        for hash in [
            "",
            "#",
            "#/a/b/c",
            "#/a/b/play/x",
            "#/../secret",
            "#/a//b",
            "#/<script>",
            "#/a%2fb",
            "#/A",
            "#/A/b/carry/x",
            "#/a/carry/x",
        ] {
            check(hash, Route::Start);
        }
    }
}
