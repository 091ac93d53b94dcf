//! The player's entry: mounts the app into the page's `#app`.

fn main() {
    vejvalg::ui::mount();
}
