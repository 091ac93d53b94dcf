//! Puts functions that are alike beside each other. What a program does is not in their order, but what it weighs on the
//! wire is: a compressor describes bytes by what came shortly before, so the parts become 3 to 5 in a hundred lighter. What
//! the tool that cuts has written with room to spare becomes shorter on the way. Knows no function's meaning.

use std::convert::Infallible;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::Failure;

/// So many bytes in a row make two functions alike where both have them; three or five gather a little less.
const RUN: usize = 4;
/// How much more two are alike that take and give the same.
const SAME_TYPE: f64 = 2.0;

/// Gives a program that order, in place; after all that orders them otherwise.
pub fn settle(wasm: &Path) -> Result<(), Failure> {
    let program = fs::read(wasm).map_err(|error| Failure::file("Reading", wasm, &error))?;
    let ordered = alike_together(&program);
    let ordered = ordered.ok_or_else(|| Failure::new(format!("{} is not what its name says.", wasm.display())))?;
    fs::write(wasm, ordered).map_err(|error| Failure::file("Writing", wasm, &error))
}

/// The program with its functions in such an order; none where the bytes are no program.
fn alike_together(program: &[u8]) -> Option<Vec<u8>> {
    let functions = Functions::of(program).ok()?;
    let order = functions.chain();
    let mut places: Vec<u32> = (0..functions.imported).collect();
    places.resize(places.len() + order.len(), 0);
    for (new, old) in (functions.imported..).zip(&order) {
        *places.get_mut(usize::try_from(functions.imported).ok()? + old)? = new;
    }
    let mut module = Module::new();
    Reordered { places, order }.parse_core_module(&mut module, Parser::new(0), program).ok()?;
    Some(module.finish())
}

/// The functions of a program that are its own.
#[derive(Default)]
struct Functions<'a> {
    /// How many come before them that it is given.
    imported: u32,
    types: Vec<u32>,
    bodies: Vec<&'a [u8]>,
}

impl<'a> Functions<'a> {
    fn of(program: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(program) {
            let payload = payload?;
            if let Payload::ImportSection(section) = &payload {
                for import in section.clone().into_imports() {
                    found.imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            } else if let Payload::FunctionSection(section) = &payload {
                found.types = section.clone().into_iter().collect::<Result<_, _>>()?;
            } else if let Payload::CodeSectionEntry(body) = &payload {
                let place = |end: u64| usize::try_from(end).unwrap_or(usize::MAX);
                let range = place(body.range().start)..place(body.range().end);
                found.bodies.push(program.get(range).unwrap_or_default());
            }
        }
        Ok(found)
    }

    /// From the first function on, always to the one among the rest that is most like the last.
    fn chain(&self) -> Vec<usize> {
        let runs = Runs::of(&self.bodies);
        let mut left: Vec<usize> = (0..self.bodies.len()).rev().collect();
        let (mut is_in, mut chain) = (vec![false; left.len()], Vec::with_capacity(left.len()));
        let mut next = left.pop();
        while let Some(here) = next {
            is_in[here] = true;
            chain.push(here);
            let likeness = |(other, common): (usize, f64)| {
                let all = runs.counts[here] + runs.counts[other] - common + 1.0;
                let same = if self.types.get(here) == self.types.get(other) { SAME_TYPE } else { 1.0 };
                (other, same * common / all)
            };
            let others = runs.shared_with(here, &is_in).into_iter().map(likeness);
            // Of two that are as much alike, the earlier: the same program comes out everywhere.
            let nearest = others.reduce(|best, other| if other.1 > best.1 { other } else { best });
            next = nearest
                .map(|(other, _)| other)
                .or_else(|| std::iter::from_fn(|| left.pop()).find(|place| !is_in[*place]));
        }
        chain
    }
}

/// Which runs of bytes the functions have.
struct Runs {
    /// For each function how many different ones.
    counts: Vec<f64>,
    /// For each function those that others have as well, as places in `holders`.
    of: Vec<Vec<(usize, usize)>>,
    /// The functions that have a run, run after run.
    holders: Vec<usize>,
}

impl Runs {
    fn of(bodies: &[&[u8]]) -> Self {
        let mut all = Vec::new();
        for (place, body) in bodies.iter().enumerate() {
            let mut own: Vec<&[u8]> = body.windows(RUN).collect();
            own.sort_unstable();
            own.dedup();
            all.extend(own.into_iter().map(|run| (run, place)));
        }
        all.sort_unstable();
        let (mut counts, mut of, mut begin) = (vec![0.0; bodies.len()], vec![Vec::new(); bodies.len()], 0);
        for group in all.chunk_by(|one, other| one.0 == other.0) {
            let end = begin + group.len();
            for (_, place) in group {
                counts[*place] += 1.0;
                if group.len() > 1 {
                    of[*place].push((begin, end));
                }
            }
            begin = end;
        }
        Self { counts, of, holders: all.into_iter().map(|(_, place)| place).collect() }
    }

    /// How many runs a function shares with each of those that are not in the chain, as far as there are any, in their order.
    fn shared_with(&self, here: usize, is_in: &[bool]) -> Vec<(usize, f64)> {
        let mut common = vec![0.0; is_in.len()];
        for (begin, end) in &self.of[here] {
            for other in &self.holders[*begin..*end] {
                common[*other] += 1.0;
            }
        }
        common.into_iter().enumerate().filter(|(other, common)| *common > 0.0 && !is_in[*other]).collect()
    }
}

/// Writes the functions in their order, and calls each by its new place.
struct Reordered {
    /// The new place of each function by its old one, those that the program is given included.
    places: Vec<u32>,
    /// The old place of each of its own, from the first of these.
    order: Vec<usize>,
}

impl Reencode for Reordered {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        let place = usize::try_from(old).ok().and_then(|old| self.places.get(old));
        place.copied().ok_or(Error::InvalidCodeSectionSize)
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for old in &self.order {
            out.function(*types.get(*old).ok_or(Error::InvalidCodeSectionSize)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        out: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut bodies = section.into_iter().map(|body| body.map(Some)).collect::<Result<Vec<_>, _>>()?;
        for old in self.order.clone() {
            let body = bodies.get_mut(old).and_then(Option::take).ok_or(Error::InvalidCodeSectionSize)?;
            self.parse_function_body(out, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
