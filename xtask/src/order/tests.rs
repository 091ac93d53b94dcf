//! Programs before and after: whatever has a name or is pointed at stays what it was.

use wasm_encoder::{
    ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, RefType, StartSection, TableSection,
    TableType, TypeSection,
};

use super::*;

/// A program whose functions give these numbers by a long or a short way, each under its number as a name.
fn program(numbers: &[(i32, bool)]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], [wasm_encoder::ValType::I32]);
    let (mut functions, mut code, mut exports) = (FunctionSection::new(), CodeSection::new(), ExportSection::new());
    for (place, (number, is_long)) in (0..).zip(numbers) {
        functions.function(0);
        let mut function = Function::new([]);
        for step in 0..if *is_long { 40 } else { 0 } {
            function.instructions().i32_const(1_000 + step).drop();
        }
        function.instructions().call(place).drop().i32_const(*number).end();
        code.function(&function);
        exports.export(&number.to_string(), ExportKind::Func, place);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 9,
        maximum: None,
        shared: false,
    });
    let mut elements = ElementSection::new();
    let all: Vec<u32> = (0..).zip(numbers).map(|(place, _)| place).collect();
    elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(all.into()));
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&tables).section(&exports);
    module.section(&StartSection { function_index: 1 }).section(&elements).section(&code);
    module.finish()
}

/// For each name the last number of its function, and whether that calls itself.
fn meanings(program: &[u8]) -> Vec<(String, i32, bool)> {
    let (mut exports, mut bodies) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.unwrap();
        if let Payload::ExportSection(section) = &payload {
            exports = section
                .clone()
                .into_iter()
                .map(|export| export.map(|it| (it.name.to_owned(), it.index)).unwrap())
                .collect();
        } else if let Payload::CodeSectionEntry(body) = &payload {
            let mut said = (0, 0);
            for word in body.get_operators_reader().unwrap() {
                let word = word.unwrap();
                if let wasmparser::Operator::I32Const { value } = word {
                    said.0 = value;
                } else if let wasmparser::Operator::Call { function_index } = word {
                    said.1 = function_index;
                }
            }
            bodies.push(said);
        }
    }
    let meaning = |(name, place): (String, u32)| {
        let (number, called) = bodies[usize::try_from(place).unwrap()];
        (name, number, called == place)
    };
    exports.into_iter().map(meaning).collect()
}

/// The places of what the program begins with, and of what lies in its table.
fn pointed_at(program: &[u8]) -> Vec<u32> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload.unwrap();
        if let Payload::StartSection { func, .. } = payload {
            found.push(func);
        } else if let Payload::ElementSection(section) = payload {
            for element in section {
                if let wasmparser::ElementItems::Functions(places) = element.unwrap().items {
                    found.extend(places.into_iter().map(Result::unwrap));
                }
            }
        }
    }
    found
}

#[test]
fn functions_that_are_alike_come_together_and_every_name_means_what_it_meant() {
    let before = program(&[(70, true), (71, false), (72, true), (73, false), (74, true)]);
    let after = alike_together(&before).unwrap();
    assert_eq!(Functions::of(&before).unwrap().chain(), [0, 2, 4, 1, 3]);
    assert_eq!(meanings(&after), meanings(&before));
    assert_eq!(pointed_at(&before), [1, 0, 1, 2, 3, 4]);
    assert_eq!(pointed_at(&after), [3, 0, 3, 1, 4, 2]);
}

#[test]
fn what_is_together_already_stays_as_it_is() {
    let once = alike_together(&program(&[(70, true), (71, true), (72, false)])).unwrap();
    assert_eq!(alike_together(&once), Some(once));
}

#[test]
fn what_is_no_program_is_refused() {
    assert_eq!(alike_together(b"<!doctype html>"), None);
}
