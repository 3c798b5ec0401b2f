/**
 * Accessible PDFs: Typst sets them, tagged, to PDF/UA-1 (ISO 14289-1), because public documents must be readable by
 * everybody (law 4/2004). The compiler is a native add-on that some machines have not: then there is no PDF, and the
 * page says why. Setting takes 40 to 100 ms on the main thread; callers keep what they get.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '#ui/words.ts'
import { log } from './log.ts'
import { lettersMissing, withoutLetters } from './pdf/letters.ts'
import { unpackWoff } from './pdf/woff.ts'

/** Beside this file in the source, and beside main.js in the build. */
const templates = new URL('./pdf/', import.meta.url)

/** Names of the templates in `pdf/`. */
export type Template = 'document' | 'pact' | 'ballot' | 'opinions'

/** What a template reads: words already said, never markup. `replaced` says that some letters could not be printed. */
export interface PdfData {
  readonly title: string
  readonly replaced: (count: number) => string
  readonly content: Readonly<Record<string, unknown>>
}

let compiler: Promise<NodeCompiler | undefined> | undefined

/** Whether this machine can make PDFs. */
export const canMakePdf = async (): Promise<boolean> => (await openCompiler()) !== undefined

/**
 * Sets a template with its data; the same data and moment give the same bytes. Nothing where no compiler exists.
 * Letters that none of the fonts has (Chinese, pictures) become a small square, and the document says how many.
 */
export async function makePdf(
  template: Template,
  data: PdfData,
  language: Language,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const typst = await openCompiler()
  if (!typst) return undefined
  const main = readFileSync(new URL(`${template}.typ`, templates), 'utf8')
  let content: Readonly<Record<string, unknown>> = { ...data.content, title: data.title }
  let missing = new Set<string>()
  for (let attempt = 1; ; attempt += 1) {
    try {
      const replaced = missing.size === 0 ? '' : data.replaced(missing.size)
      return setPdf(typst, main, { ...content, language, replaced }, madeAt)
    } catch (error) {
      const found = lettersMissing(error)
      if (found.length === 0 || attempt > 5) throw error
      missing = new Set([...missing, ...found])
      content = withoutLetters(content, missing)
    }
  }
}

function setPdf(typst: NodeCompiler, main: string, data: object, madeAt: Date): Uint8Array<ArrayBuffer> {
  const result = typst.compile({ mainFileContent: main, inputs: { data: JSON.stringify(data) } })
  if (!result.result) {
    const problem = result.takeDiagnostics()
    throw new Error(problem ? JSON.stringify(typst.fetchDiagnostics(problem)) : 'Typst refused the template')
  }
  const pdf = typst.pdf(result.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(madeAt.getTime() / 1000),
  })
  typst.evictCache(10)
  return new Uint8Array(pdf)
}

/** Opened when first asked for: the add-on and its fonts weigh some 20 MB and take 50 ms. */
function openCompiler(): Promise<NodeCompiler | undefined> {
  compiler ??= (async () => {
    try {
      const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
      return Compiler.create({ fontArgs: [{ fontBlobs: readFonts() }] })
    } catch (error) {
      log.warn({ error }, 'no PDF can be made on this machine')
      return undefined
    }
  })()
  return compiler
}

const families = [
  ['titillium-web', ['latin', 'latin-ext'], ['400', '600']],
  ['lora', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'], ['400']],
] as const

function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return families.flatMap(([family, scripts, weights]) =>
    scripts.flatMap((script) =>
      weights.map((weight) => {
        const file = resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`)
        return unpackWoff(readFileSync(file))
      }),
    ),
  )
}

/** Where the templates are, for tests and tools. */
export const templateFolder = fileURLToPath(templates)
