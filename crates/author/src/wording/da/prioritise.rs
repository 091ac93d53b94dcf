//! Danish words of putting things in order.

use super::alone;
use crate::wording::{Part, Prioritise};

/// To a group round one screen.
pub(super) const GROUP: Prioritise = Prioritise {
    place: Part {
        part: "Prioritering",
        title: "",
        task: "Sæt kortene i feltet ét ad gangen. Er I uenige, så sig hvorfor, før I flytter.",
        host: "Spørg til sidst: Hvad har vi valgt fra?",
    },
    dots: Part {
        part: "Prikker",
        title: "",
        task: "Hver har {n} prikker. Sæt dem, hvor I vil, også flere på ét kort. Tæl dem, når alle er færdige.",
        host: "Lad alle bestemme sig, før den første sætter en prik.",
    },
};

/// To one person alone.
pub(super) const ALONE: Prioritise = Prioritise {
    place: alone(GROUP.place, "Sæt kortene i feltet ét ad gangen. Hvad vælger du fra?"),
    dots: alone(GROUP.dots, "Du har {n} prikker. Sæt dem, hvor du vil, også flere på ét kort."),
};
