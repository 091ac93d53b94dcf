//! `cargo xtask serve`: build, serve, and build again after every change. Knows nothing of a release.

use std::net::{Ipv4Addr, TcpListener};

use crate::Failure;
use crate::process::run;
use crate::project::Project;
use crate::setup;
use crate::trunk::trunk;
use crate::wanted::{Reach, Serving, Window};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// Sets up what is missing and serves until the person stops it.
pub fn run_until_stopped(serving: &Serving) -> Result<(), Failure> {
    let project = Project::here();
    let ready = setup::for_building()?;
    let (address, host) = match serving.reach {
        Reach::ThisMachine => ("127.0.0.1", Ipv4Addr::LOCALHOST),
        Reach::LocalNetwork => ("0.0.0.0", Ipv4Addr::UNSPECIFIED),
    };
    let port = serving.port.map_or_else(|| free_port(host), Ok)?;
    println!("Building the app and its content. The first time takes some minutes; Ctrl+C stops.");
    println!("It will be at http://127.0.0.1:{port}/ and is built again after every change.");
    let mut command = trunk(&project, &ready, "serve");
    match serving.reach {
        Reach::ThisMachine => command.args(["--disable-address-lookup", "true"]),
        Reach::LocalNetwork => {
            println!("Every machine of this network can open it; Trunk lists the addresses below.");
            &mut command
        }
    };
    command.args(["--port", &port.to_string(), "--address", address]);
    command.args(["--open", if serving.window == Window::Opens { "true" } else { "false" }]);
    // Not `dist`: what is served carries a reload script and is not small.
    command.arg("--dist").arg(project.target().join("served"));
    run(&mut command)
}

fn free_port(host: Ipv4Addr) -> Result<u16, Failure> {
    (FIRST_PORT..=LAST_PORT).find(|port| TcpListener::bind((host, *port)).is_ok()).ok_or_else(|| {
        Failure::new(format!("The ports {FIRST_PORT} to {LAST_PORT} are all taken. Name a free one with --port."))
    })
}
