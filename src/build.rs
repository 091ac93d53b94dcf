//! Asks the linker to keep the notes of what calls what: `cargo xtask` cuts the program in parts by them.

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    let is_for_browsers = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_for_browsers {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
