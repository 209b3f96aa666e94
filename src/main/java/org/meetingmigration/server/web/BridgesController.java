package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Audio conferencing bridges.
@RestController
class BridgesController {

    private static final String PATH = "/t/{tenant}/bridges";

    private final Pages pages;
    private final Directory directory;
    private final BridgeAdministration bridges;

    BridgesController(Pages pages, Directory directory, BridgeAdministration bridges) {
        this.pages = pages;
        this.directory = directory;
        this.bridges = bridges;
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(HttpServletRequest request, @PathVariable String tenant) {
        return pages.page(request, "bridges", new BridgesView(directory.bridges(tenant), directory.numbers(tenant)));
    }

    @PostMapping(PATH)
    ResponseEntity<String> add(
            @PathVariable String tenant,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String region,
            @AuthenticationPrincipal Caller caller) {
        bridges.add(new Admin(tenant, caller.name()), name, region);
        return Pages.next("/t/" + tenant + "/bridges");
    }

    @PostMapping(PATH + "/{bridge}")
    ResponseEntity<String> change(
            @PathVariable String tenant,
            @PathVariable String bridge,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String defaultNumber,
            @RequestParam(defaultValue = "false") boolean setDefault,
            @AuthenticationPrincipal Caller caller) {
        bridges.change(new Admin(tenant, caller.name()), bridge, name, defaultNumber, setDefault);
        return Pages.next("/t/" + tenant + "/bridges");
    }
}
