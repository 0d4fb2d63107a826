import { expect, test } from "./fixtures";
import { say } from "./words";

test("it reads aloud where there is a Chinese voice, and hears where the browser can", async ({ page }) => {
  await page.goto("/elder");
  const listen = page.getByRole("button", { name: say("zh", "elder.listen") });
  // This browser has no voice at all.
  await expect(page.getByRole("button", { name: say("zh", "elder.speak") })).toBeVisible();
  await expect(listen).toHaveCount(0);

  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { lang: "zh-CN", localService: true, name: "普通话" };
    Object.assign(window, { said });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class {
        constructor(readonly text: string) {}
      },
    });
    Object.defineProperty(window, "speechSynthesis", {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: "en-US", localService: true }, voice],
        speak: ({ text }: { text: string }) => said.push(text),
        cancel: () => undefined,
      }),
    });
    Object.defineProperty(window, "SpeechRecognition", {
      value: class {
        onresult: ((event: object) => void) | null = null;
        onend: (() => void) | null = null;
        start() {
          setTimeout(() => this.onresult?.({ results: [[{ transcript: "社保卡。" }]] }), 50);
        }
        abort() {}
      },
    });
  });
  await page.goto("/elder");
  await listen.click();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.join("")).toContain(say("zh", "elder.tiles.allowance.name"));
  await page.getByRole("button", { name: say("zh", "elder.stop") }).click();
  await expect(listen).toBeVisible();

  await page.getByRole("button", { name: say("zh", "elder.speak") }).click();
  await expect(page).toHaveURL(/q=%E7%A4%BE%E4%BF%9D%E5%8D%A1(&|$)/);
});
