// In this order: Edge and WeChat call themselves Chrome and Safari too, and Chrome calls itself Safari.
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//, "微信"],
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/HuaweiBrowser\//, "Huawei Browser"],
  [/Chrome\/|Chromium\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser and system as people call them, of what a browser says about itself; null where neither is known. */
export function deviceName(userAgent: string | null): string | null {
  const named = [browsers, systems].flatMap(
    (known) => known.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? [],
  );
  return named.length > 0 ? named.join(" · ") : null;
}
