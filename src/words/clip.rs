//! The words beside a sound or a video, in Danish and English.

/// The words in one language.
pub struct Words {
    /// Opens what is said and heard.
    pub transcript: &'static str,
    /// It does not play.
    pub silent: &'static str,
}

/// The words for a language; one without words of its own gets English.
#[must_use]
pub fn words(language: &str) -> &'static Words {
    if language == "da" { &DA } else { &EN }
}

static DA: Words = Words {
    transcript: "Læs, hvad der bliver sagt",
    silent: "Det kan ikke afspilles her lige nu. Her står det i stedet:",
};

static EN: Words = Words {
    transcript: "Read what is said",
    silent: "It cannot be played here just now. Here it is in writing instead:",
};
