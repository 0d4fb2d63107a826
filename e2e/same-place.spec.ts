import { expect, test } from "./fixtures";
import { at, locales, say } from "./words";

for (const locale of locales) {
  test(`a place that is a facility and a project says so on both pages, on the day asked for (${locale})`, async ({
    page,
  }) => {
    const day = "at=2026-06-30";
    await page.goto(at(locale, `/facilities/industrial-vr-city?${day}`));
    const project = page.getByRole("region", { name: say(locale, "truth.samePlace.projects") });
    await expect(project).toContainText(say(locale, "terms.stage.building"));
    await expect(project).toContainText(say(locale, "truth.samePlace.whyProjects"));
    await project.getByRole("link", { name: "南昌VR科创城", exact: true }).click();
    await expect(page).toHaveURL(at(locale, `/projects/vr-science-city?${day}`));
    const facility = page.getByRole("region", { name: say(locale, "truth.samePlace.facilities") });
    await expect(facility).toContainText(say(locale, "terms.facilityStatus.open"));
    await facility.getByRole("link", { name: "南昌VR科创城", exact: true }).click();
    await expect(page).toHaveURL(at(locale, `/facilities/industrial-vr-city?${day}`));
    await page
      .getByRole("navigation", { name: say(locale, "site.breadcrumb") })
      .getByRole("link", { name: "红谷滩区" })
      .click();
    await expect(page).toHaveURL(at(locale, `/regions/360113?${day}`));
  });
}
