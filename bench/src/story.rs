//! The story that everybody plays: N passages of 60 words, three choices each, one variable. No dead ends, so it can
//! be played for ever. Also who plays it and where that must end. Knows no engine.

/// Words of a passage.
const LENGTH: usize = 60;

/// A generated story.
pub struct Story {
    /// The passages; play begins at the first.
    pub passages: Vec<Passage>,
}

/// One passage.
pub struct Passage {
    /// Its 60 words.
    pub text: String,
    /// What reaching it adds to the score.
    pub add: i32,
    /// The ways on: label and passage.
    pub ways: [(String, usize); 3],
}

impl Story {
    /// The story of a size: the same on every machine.
    pub fn generate(size: usize) -> Self {
        let mut chance = Chance(42 + size as u32);
        let passages = (0..size).map(|place| Passage::generate(place, size, &mut chance)).collect();
        Self { passages }
    }

    /// Where some choices lead: passage and score. The oracle for every engine.
    pub fn end_of(&self, choices: usize) -> (usize, i32) {
        (0..choices).fold((0, 0), |(at, score), step| {
            let to = self.passages[at].ways[pick(step)].1;
            (to, score + self.passages[to].add)
        })
    }
}

/// The way that is taken at a step, 0 to 2.
pub fn pick(step: usize) -> usize {
    ((step as u32).wrapping_mul(2_654_435_761) >> 16) as usize % 3
}

impl Passage {
    fn generate(place: usize, size: usize, chance: &mut Chance) -> Self {
        let text = prose(chance);
        let mut to = vec![(place + 1) % size];
        while to.len() < 3 {
            let other = chance.below(size);
            if other != place && !to.contains(&other) {
                to.push(other);
            }
        }
        let mut labels =
            ["A", "B", "C"].map(|letter| format!("{letter}: {} {} {}", chance.word(), chance.word(), chance.word()));
        let ways = std::array::from_fn(|way| (std::mem::take(&mut labels[way]), to[way]));
        Self { text, add: (place * 7 % 5) as i32 + 1, ways }
    }
}

/// Sentences of 8 to 15 words, 60 in all.
fn prose(chance: &mut Chance) -> String {
    let mut sentences = Vec::new();
    let mut left = LENGTH;
    while left > 0 {
        let length = (8 + chance.below(8)).min(left);
        let length = if left - length < 4 { left } else { length };
        let words: Vec<&str> = (0..length).map(|_| chance.word()).collect();
        let mut sentence = words.join(" ");
        sentence[..1].make_ascii_uppercase();
        sentences.push(sentence + ".");
        left -= length;
    }
    sentences.join(" ")
}

/// A small generator that is the same everywhere (mulberry32).
struct Chance(u32);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let mut mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 61));
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() * limit as f64) as usize
    }

    /// Common words come often, as in prose: the square bends the even chance towards the front of the list.
    fn word(&mut self) -> &'static str {
        let even = self.next();
        WORDS[((even * even) * WORDS.len() as f64) as usize]
    }
}

#[rustfmt::skip]
const WORDS: [&str; 159] = [
    "the", "of", "and", "to", "a", "in", "that", "it", "is", "was", "for", "on", "with", "as", "at", "by", "this",
    "from", "they", "be", "have", "or", "one", "had", "not", "but", "what", "all", "were", "when", "we", "there",
    "can", "an", "your", "which", "their", "if", "do", "will", "each", "about", "how", "up", "out", "them", "then",
    "she", "many", "some", "so", "these", "would", "other", "into", "has", "more", "her", "two", "like", "him", "see",
    "time", "could", "no", "make", "than", "first", "been", "its", "who", "now", "people", "my", "made", "over",
    "did", "down", "only", "way", "find", "use", "may", "water", "long", "little", "very", "after", "words", "just",
    "where", "most", "know", "get", "through", "back", "much", "before", "go", "good", "new", "write", "day", "same",
    "right", "look", "think", "also", "around", "another", "came", "come", "work", "three", "must", "because", "does",
    "part", "even", "place", "well", "such", "here", "take", "why", "help", "put", "years", "different", "away",
    "again", "off", "went", "old", "number", "great", "tell", "nurse", "ward", "phone", "screen", "alarm", "home",
    "visit", "letter", "doctor", "budget", "ethics", "consent", "privacy", "safety", "evidence", "meeting",
    "decision", "journey", "choice", "dilemma", "trust", "duty",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_the_same_twice_and_has_its_words() {
        let (one, two) = (Story::generate(20), Story::generate(20));
        assert_eq!(one.passages[7].text, two.passages[7].text);
        assert!(one.passages.iter().all(|passage| passage.text.split(' ').count() == LENGTH));
        assert!(
            one.passages
                .iter()
                .enumerate()
                .all(|(at, passage)| passage.ways.iter().all(|(_, to)| *to != at && *to < 20))
        );
    }
}
