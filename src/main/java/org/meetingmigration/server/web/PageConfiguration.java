package org.meetingmigration.server.web;

import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.Comparisons;
import org.meetingmigration.migration.worker.Plans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages and what they share, by name: nothing is searched for at start.
@Configuration(proxyBeanMethods = false)
@Import({
    AssetController.class,
    SignInController.class,
    OverviewController.class,
    LiveController.class,
    FoundRequests.class,
    Actions.class,
    RequestsController.class,
    RequestActions.class,
    RequestCsvController.class,
    PlansController.class,
    KeptPlanController.class,
    PlannedPartController.class,
    PlanCsvController.class,
    SettingsPages.class,
    TenantCommandPages.class,
    TrailController.class,
    BridgesController.class,
    NumbersController.class,
    NumberActions.class,
    RetireController.class,
    RetirementPages.class,
    UserImportController.class,
    AuditController.class,
    AuditCsvController.class,
    UsersController.class,
    UserActions.class,
    MeetingController.class,
    PageFaults.class
})
public class PageConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Languages languages() {
        return new Languages();
    }

    @Bean
    Frames frames(Directory directory, Languages languages, Assets assets) {
        return new Frames(directory, languages, assets);
    }

    @Bean
    Comparisons comparisons(Backends backends, Plans plans) {
        return new Comparisons(backends, plans);
    }

    @Bean
    Pages pages(Frames frames) {
        return new Pages(frames);
    }
}
