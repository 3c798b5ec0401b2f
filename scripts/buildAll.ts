import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { waitForLock } from 'fs-native-extensions'
import { buildAssets } from './assets.ts'
import { isFresh, root } from './freshness.ts'

const finished = join(root, 'build')
const stamp = join(finished, 'built')

/** Builds everything into a new folder that takes the place of `build` at the end. */
export async function buildAll(): Promise<void> {
  await whileAlone(buildNow)
}

/** Builds unless `build` is newer than every source. */
export async function buildIfStale(): Promise<void> {
  await whileAlone(async () => {
    if (!isFresh(stamp)) await buildNow()
  })
}

/** Two builds at once would rename each other's folders. */
async function whileAlone(work: () => Promise<void>): Promise<void> {
  const cache = join(root, 'node_modules/.cache/partecipanza')
  mkdirSync(cache, { recursive: true })
  const turn = openSync(join(cache, 'build.lock'), 'a')
  try {
    await waitForLock(turn)
    await work()
  } finally {
    closeSync(turn)
  }
}

async function buildNow(): Promise<void> {
  const begun = new Date()
  const unfinished = mkdtempSync(join(root, 'build-'))
  chmodSync(unfinished, 0o755)
  try {
    await buildPackages()
    await Promise.all([buildServer(unfinished), buildAssets(unfinished)])
    cpSync(join(root, 'src/database/migrations'), join(unfinished, 'migrations'), { recursive: true })
    cpSync(join(root, 'src/platform/pdf'), join(unfinished, 'pdf'), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    })
    cpSync(join(root, 'src/demo/pictures'), join(unfinished, 'pictures'), {
      recursive: true,
      filter: (path) => !path.endsWith('.svg'),
    })
    writeFileSync(join(unfinished, 'built'), `${begun.toISOString()}\n`)
    utimesSync(join(unfinished, 'built'), begun, begun)
    putInPlace(unfinished)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

const forNode = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  // The sources stand beside the program: a map that carried them would keep them in its memory.
  sourcesContent: false,
  logLevel: 'warning',
  absWorkingDir: root,
} as const

async function buildServer(folder: string): Promise<void> {
  await build({
    ...forNode,
    entryPoints: ['src/main.ts'],
    // What is imported when it is needed (the embedded database, the demo) is read when it is needed.
    splitting: true,
    outdir: folder,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  // A thread is started from a file of its own.
  for (const thread of ['map/drawingWorker', 'imports/readingWorker']) {
    const entryPoints = [`src/modules/opinions/${thread}.ts`]
    await build({ ...forNode, entryPoints, outfile: join(folder, `${basename(thread)}.js`) })
  }
}

/** Each package has `src/index.ts`, `src/cli.ts` where it has a command line, and its worker threads' own file. */
async function buildPackages(): Promise<void> {
  const place = join(root, 'packages')
  const packages = existsSync(place) ? readdirSync(place, { withFileTypes: true }) : []
  for (const folder of packages.filter((entry) => entry.isDirectory())) {
    const source = join('packages', folder.name, 'src')
    const entryPoints = ['index.ts', 'cli.ts', 'workers/mapWorker.ts']
      .map((name) => join(source, name))
      .filter((path) => existsSync(join(root, path)))
    if (entryPoints.length === 0) continue
    await build({ ...forNode, entryPoints, splitting: true, outdir: join('packages', folder.name, 'dist') })
  }
}

function putInPlace(unfinished: string): void {
  const replaced = `${unfinished}-replaced`
  if (existsSync(finished)) renameSync(finished, replaced)
  renameSync(unfinished, finished)
  rmSync(replaced, { recursive: true, force: true })
}
