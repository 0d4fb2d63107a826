import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Figure } from "@/cli/bench/figure";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import type { TargetName } from "@/domain/imports/target-name";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { importDataset } from "@/server/imports/dataset";

const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 300;
/** Says at its end how much memory the process had at most, in kilobytes, and how long it computed, in microseconds. */
const TELLS_USAGE =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();' +
  'console.error("maxRSS "+u.maxRSS+" cpu "+(u.userCPUTime+u.systemCPUTime))})';

const tables = {
  "service-points": {
    header: "编码,名称,层级,类型,区划,地址,经度,纬度,坐标系,位置质量,开放时间,时间质量,电话,设施,来源,备注",
    row: (i: number, version: string) =>
      `scale-${i},测试便民服务站第${i}站${version},village,village-station,360113,红谷滩区测试路${i}号,` +
      `${(115.7 + ((i * 7919) % 10_007) / 40_000).toFixed(6)},${(28.5 + ((i * 104_729) % 10_009) / 40_000).toFixed(6)},` +
      `gcj02,sample,"Mo-Fr 09:00-12:00,13:30-17:00; PH off",sample,咨询:0791-${80_000_000 + i},wifi；toilet,scale,测试数据 ${i}`,
  },
  matters: {
    header: "编码,名称,别名,事项类型,部门,主题,服务对象,受理层级,法定时限,承诺时限,受理条件,到现场次数,质量,来源,备注",
    row: (i: number, version: string) =>
      `scale-${i},测试事项第${i}项登记${version},测试别名${i}；又名${i},公共服务,测试部门${i % 50},life,自然人；企业,区级；街道,20个工作日,` +
      `5个工作日,测试受理条件 ${i}：申请人须提交真实有效的材料。,1,sample,scale,测试数据 ${i}`,
  },
} as const satisfies Partial<Record<TargetName, unknown>>;
type Large = keyof typeof tables;

function* lines(target: Large, rows: number, version: string): Generator<string> {
  yield `${tables[target].header}\n`;
  for (let i = 0; i < rows; i += 1) yield `${tables[target].row(i, version)}\n`;
}

type Run = { ms: number; megabytes: number; cpuSeconds: number };

/** Runs the command as a person would, in a process of its own. */
function runImport(databaseUrl: string, args: readonly string[]): Promise<Run> {
  const flags = [
    "--max-semi-space-size=4",
    "--conditions=react-server",
    "--import",
    "./cli/typescript.mjs",
    "--import",
    TELLS_USAGE,
  ];
  const start = performance.now();
  const child = spawn(process.execPath, [...flags, "cli/import.ts", ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      const [, kilobytes, microseconds] = (/maxRSS (\d+) cpu (\d+)/.exec(said) ?? []).map(Number);
      // With rows that are rejected nothing was measured.
      if (code !== 0) reject(new Error(`The import ended with ${code}: ${said}`));
      else
        resolve({
          ms: performance.now() - start,
          megabytes: (kilobytes ?? Number.NaN) / 1024,
          cpuSeconds: (microseconds ?? Number.NaN) / 1e6,
        });
    });
  });
}

/** How long an import of a whole city's table takes, and how much memory, when all is new, the same and changed. */
export async function measureImports(rows: number): Promise<Figure[]> {
  const folder = temporaryFolder("imports");
  process.env.DATA_DIR = path.join(folder, "data");
  process.env.DATABASE_URL = "";
  const opened = await openDatabase("npm run bench");
  const figures: Figure[] = [];
  const measure = (name: string, args: readonly string[]) =>
    step(name, async () => {
      const { ms, megabytes, cpuSeconds } = await runImport(opened.url, args);
      const detail = `the command itself computes for ${cpuSeconds.toFixed(1)} s`;
      figures.push({ name, value: ms, limit: LONGEST_MS, unit: "ms", detail });
      figures.push({ name: `${name}: peak memory`, value: megabytes, limit: MOST_MEGABYTES, unit: "MB" });
    });
  try {
    await step("Migrate and import the sample district", async () => {
      await migrate(opened.url);
      await importDataset("data/nanchang");
    });
    const write = async (name: string, text: Iterable<string>) => {
      const file = path.join(folder, name);
      await pipeline(Readable.from(text), createWriteStream(file));
      return file;
    };
    const sources = await write("sources.csv", ["code,title,published,kind\nscale,测试,2026,generated\n"]);
    await runImport(opened.url, ["sources", sources]);
    for (const target of Object.keys(tables) as Large[]) {
      const [first, second] = [
        await write(`${target}.csv`, lines(target, rows, "")),
        await write("2.csv", lines(target, rows, "改")),
      ];
      await measure(`${rows} ${target}, all new`, [target, first]);
      await measure(`${rows} ${target}, all unchanged`, [target, first]);
      await measure(`${rows} ${target}, all changed, dry run`, [target, second, "--dry-run"]);
    }
    return figures;
  } finally {
    await opened.close();
  }
}
