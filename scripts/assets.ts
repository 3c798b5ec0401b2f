/**
 * Everything the browser fetches: styles, fonts, Turbo, islands, art. Each file is named after its content, lies
 * beside its `.br` and `.gz`, and `assets.json` says which plain name became which address.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, transform } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { compile, Logger } from 'sass'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('..', import.meta.url))
const locate = createRequire(import.meta.url).resolve
const address = '/risorse/'

/** What Italian, English and the names of our neighbours are written with, and the signs of typography. */
const letters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[...'ŒœŠšŽžĀāĂăĄąĆćČčĐđĒēĘęĞğİıŁłŃńŐőŘřŚśŞşŢţŰűŹźŻżȘșȚț'],
  ...[...'–—‘’‚“”„†•…‰‹›€™−→'],
].join('')

const fonts = {
  'titillium-400.woff2': '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2',
  'titillium-600.woff2': '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2',
  'lora-400.woff2': '@fontsource/lora/files/lora-latin-400-normal.woff2',
}

/** States and attributes that no `.tsx` writes out, because the browser or Turbo sets them. */
const safelist = { standard: [/^turbo-/, 'html', 'body', 'open'], greedy: [/:focus/, /data-turbo/] }

/** Plain name -> content. */
type Files = Map<string, Buffer>

/** Writes `<outFolder>/assets/*` and `<outFolder>/assets.json`; answers with what `assets.json` says. */
export async function buildAssets(outFolder: string): Promise<Record<string, string>> {
  const [subsets, styles, scripts, art] = await Promise.all([
    makeFonts(),
    makeStyles(),
    makeScripts(),
    readArt(),
  ])
  const folder = join(outFolder, 'assets')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const manifest: Record<string, string> = {}
  await writeFiles(new Map([...subsets, ...scripts, ...art]), folder, manifest)
  await writeFiles(withFontAddresses(styles, manifest), folder, manifest)
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)))
  await writeFile(join(outFolder, 'assets.json'), `${JSON.stringify(sorted, null, 2)}\n`)
  return sorted
}

async function makeFonts(): Promise<Files> {
  const made = await Promise.all(
    Object.entries(fonts).map(
      async ([name, source]): Promise<[string, Buffer]> => [
        name,
        await subsetFont(await readFile(locate(source)), letters, { targetFormat: 'woff2' }),
      ],
    ),
  )
  return new Map(made)
}

async function makeStyles(): Promise<Files> {
  const content = await readMarkup()
  const made = await Promise.all(
    ['style', 'reading'].map(async (name): Promise<[string, Buffer]> => {
      const { css } = compile(join(root, `src/ui/styles/${name}.scss`), {
        loadPaths: [resolve(locate('bootstrap-italia/package.json'), '../..')],
        logger: Logger.silent,
      })
      const [purged] = await new PurgeCSS().purge({
        content: content.map((raw) => ({ raw, extension: 'tsx' })),
        css: [{ raw: css }],
        safelist,
        variables: true,
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
      })
      const { code } = await transform(purged?.css ?? css, {
        loader: 'css',
        minify: true,
        legalComments: 'none',
      })
      return [`${name}.css`, Buffer.from(code)]
    }),
  )
  return new Map(made)
}

async function makeScripts(): Promise<Files> {
  const islands = (await readdir(join(root, 'src/islands')).catch(() => [])).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(
      islands.map((name) => [basename(name, '.ts'), join(root, 'src/islands', name)]),
    ),
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  })
  return new Map(outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]))
}

async function readArt(): Promise<Files> {
  const folder = join(root, 'src/ui/art')
  if (!existsSync(folder)) return new Map()
  const names = await readdir(folder)
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(folder, name))]),
    ),
  )
}

/** Style sheets name fonts plainly; served, they must name the hashed file. */
function withFontAddresses(styles: Files, manifest: Record<string, string>): Files {
  return new Map(
    [...styles].map(([name, css]) => [
      name,
      Buffer.from(
        css.toString().replace(/url\(["']?([\w-]+\.woff2)["']?\)/g, (_, font) => `url(${manifest[font]})`),
      ),
    ]),
  )
}

async function writeFiles(files: Files, folder: string, manifest: Record<string, string>): Promise<void> {
  await Promise.all(
    [...files].map(async ([name, content]) => {
      const ending = extname(name)
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
      const file = `${basename(name, ending)}-${hash}${ending}`
      manifest[name] = address + file
      await writeFile(join(folder, file), content)
      if (ending !== '.woff2' && ending !== '.png') await writeCompressed(join(folder, file), content)
    }),
  )
}

async function writeCompressed(path: string, content: Buffer): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
}

/** What purgecss reads: the markup of the server and of the islands. */
async function readMarkup(): Promise<string[]> {
  const names = await readdir(join(root, 'src'), { recursive: true })
  const markup = names.filter((name) => name.endsWith('.tsx') || /^islands[\\/].*\.ts$/.test(name))
  return Promise.all(markup.map((name) => readFile(join(root, 'src', name), 'utf8')))
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? 'build'
  const manifest = await buildAssets(folder)
  console.log(`${Object.keys(manifest).length} files into ${folder}/assets`)
}
