//! Whole numbers.

use std::ops::RangeInclusive;

use super::{Decoder, Fields};
use crate::diagnostic::{Shape, Wanted};
use crate::yaml::{Entry, Value};

impl Fields<'_, '_> {
    /// A number that may be there.
    pub(crate) fn maybe_number(&mut self, key: &'static str, bounds: RangeInclusive<i32>) -> Option<i32> {
        let entry = self.may(key)?;
        self.decoder.number(entry, bounds)
    }

    /// Planned minutes.
    pub(crate) fn minutes(&mut self) -> Option<u16> {
        self.maybe_number("minutes", 1..=600).and_then(|minutes| u16::try_from(minutes).ok())
    }
}

impl Decoder {
    /// A number within bounds.
    pub(super) fn number(&mut self, entry: &Entry, bounds: RangeInclusive<i32>) -> Option<i32> {
        let Value::Scalar(scalar) = &entry.value.value else {
            self.wrong_shape(&entry.value, entry.key_place, &entry.key, Wanted::Word);
            return None;
        };
        let what = entry.key.clone();
        let Ok(number) = scalar.text.trim().parse::<i32>() else {
            self.report.add(entry.value.place, Shape::NotANumber { what, found: scalar.text.clone() });
            return None;
        };
        if !bounds.contains(&number) {
            let (low, high) = (*bounds.start(), *bounds.end());
            self.report.add(entry.value.place, Shape::OutOfRange { what, low, high });
            return None;
        }
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn numbers_are_whole_and_within_bounds() {
        check("- break: air\n  title: Break\n  minutes: 12");
        check("- break: air\n  title: Break\n  minutes: ten # error: not-a-number");
        check("- break: air\n  title: Break\n  minutes: 7.5 # error: not-a-number");
        check("- break: air\n  title: Break\n  minutes: 0 # error: out-of-range");
        check("- break: air\n  title: Break\n  minutes: [3] # error: wrong-shape");
    }
}
