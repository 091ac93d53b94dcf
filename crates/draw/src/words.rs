//! The words of a description. Each set is closed: what stands here can be drawn.

/// A set of words that name the variants of an enum.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $word:ident $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $word,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];
            /// The words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($text,)*];

            /// The word for it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }

            /// What a word names.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$word),)* _ => None }
            }
        }
    };
}

words! {
    /// How old somebody looks.
    Age {
        /// Up to twelve.
        Child "child",
        /// Up to thirty.
        Young "young",
        /// Up to fifty.
        Adult "adult",
        /// Up to seventy.
        Middle "middle",
        /// Older.
        Old "old",
    }
}
words! {
    /// The shape of a face.
    Shape {
        /// As broad as it is long.
        Round "round",
        /// An even oval.
        Oval "oval",
        /// A strong jaw.
        Square "square",
        /// Narrow.
        Long "long",
    }
}
words! {
    /// The tone of a skin.
    Skin {
        /// The lightest.
        Pale "pale",
        /// Light.
        Light "light",
        /// Between light and brown.
        Olive "olive",
        /// Brown.
        Brown "brown",
        /// The darkest.
        Dark "dark",
    }
}
words! {
    /// The colour of hair.
    Tone {
        /// Black.
        Black "black",
        /// Brown.
        Brown "brown",
        /// Blonde.
        Blonde "blonde",
        /// Red.
        Red "red",
        /// Grey.
        Grey "grey",
        /// White.
        White "white",
    }
}
words! {
    /// The cut of hair.
    Cut {
        /// Short, brushed to one side.
        Short "short",
        /// A few millimetres.
        Cropped "cropped",
        /// Tied up in a bun.
        Bun "bun",
        /// To the chin.
        Bob "bob",
        /// Over the shoulders.
        Long "long",
        /// Tied at the back.
        Ponytail "ponytail",
        /// Short curls.
        Curly "curly",
        /// Full and round.
        Afro "afro",
        /// In waves to the neck.
        Wavy "wavy",
        /// Thin on top.
        Thin "thin",
        /// None.
        Bald "bald",
    }
}
words! {
    /// Hair on the face.
    Beard {
        /// None.
        None "no",
        /// Over cheeks and chin.
        Full "full",
        /// A few days old.
        Stubble "stubble",
        /// On the lip only.
        Moustache "moustache",
    }
}
words! {
    /// What somebody wears.
    Clothes {
        /// Open in front, with a shirt under it.
        Cardigan "cardigan",
        /// Over the head, round at the neck.
        Sweater "sweater",
        /// With a collar and buttons.
        Shirt "shirt",
        /// Jacket and shirt.
        Suit "suit",
        /// For outdoors.
        Coat "coat",
        /// With a hood.
        Hoodie "hoodie",
        /// The tunic of ward staff.
        Uniform "uniform",
        /// The white coat of a doctor.
        WhiteCoat "white-coat",
        /// The polo shirt of home care, with a badge.
        Polo "polo",
        /// What a hospital gives its patients.
        Gown "gown",
    }
}
words! {
    /// A colour of clothes.
    Colour {
        /// The colour of the way.
        Teal "teal",
        /// Burnt orange.
        Rust "rust",
        /// Yellow.
        Yellow "yellow",
        /// Green.
        Green "green",
        /// Violet.
        Plum "plum",
        /// Greyish blue.
        Blue "blue",
        /// Nearly black.
        Navy "navy",
        /// Nearly white.
        White "white",
    }
}
words! {
    /// Where a scene is set.
    Place {
        /// A living room.
        Home "home",
        /// A kitchen.
        Kitchen "kitchen",
        /// A bedroom.
        Bedroom "bedroom",
        /// A garden.
        Garden "garden",
        /// A room with hospital beds.
        Ward "ward",
        /// A corridor with a bench.
        Corridor "corridor",
        /// A doctor's room.
        Clinic "clinic",
        /// A staircase.
        Stairwell "stairwell",
        /// A bus stop.
        BusStop "bus-stop",
        /// A desk.
        Office "office",
        /// A table for many.
        MeetingRoom "meeting-room",
        /// A lunch room.
        Canteen "canteen",
    }
}
words! {
    /// The time of day.
    Light {
        /// The sun is up.
        Day "day",
        /// It is low.
        Evening "evening",
        /// It is dark.
        Night "night",
    }
}
words! {
    /// Something that lies in front or is held.
    Thing {
        /// A telephone.
        Phone "phone",
        /// A tablet.
        Tablet "tablet",
        /// A laptop.
        Laptop "laptop",
        /// A letter.
        Letter "letter",
        /// A clip for the finger that measures oxygen.
        PulseOximeter "pulse-oximeter",
        /// A cuff with its meter.
        BloodPressure "blood-pressure",
        /// The box of home monitoring.
        HomeKit "home-kit",
        /// A box of pills with a compartment for each day.
        PillBox "pill-box",
        /// A cup.
        Cup "cup",
        /// Papers on a clipboard.
        Papers "papers",
        /// A bag.
        Bag "bag",
        /// A bread.
        Bread "bread",
        /// Flowers.
        Flowers "flowers",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_what_it_is_the_word_of() {
        for (cut, word) in Cut::ALL.iter().zip(Cut::WORDS) {
            assert_eq!((cut.word(), Cut::named(word)), (*word, Some(*cut)));
        }
        assert_eq!(Thing::named("teapot"), None);
    }
}
