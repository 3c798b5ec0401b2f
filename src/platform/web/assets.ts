/** Built files (styles, fonts, islands) by hashed name: cacheable for ever, compressed at build time. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { chooseEncoding } from './cache.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const compressible = new Set(['.css', '.js', '.svg', '.webmanifest'])

export type AssetNames = Readonly<Record<string, string>>

/** Reads the list of built names, `{ "style.css": "/risorse/style-3f2a.css" }`. Throws where nothing is built. */
export const readAssetNames = (folder: string): AssetNames =>
  JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as AssetNames

/** The hashed address of a built file; an unknown name is a mistake of ours and throws. */
export const assetFinder = (names: AssetNames) => (name: string) => {
  const found = names[name]
  if (!found) throw new Error(`No built file "${name}"`)
  return found
}

/** Serves `/risorse/*` from memory. */
export function serveAssets(folder: string): Hono {
  const pages = new Hono()
  const kept = new Map<string, Promise<Uint8Array | undefined>>()
  const load = (name: string) => {
    const known = kept.get(name)
    if (known) return known
    const loading = readFile(join(folder, 'assets', name)).then(
      (bytes) => new Uint8Array(bytes),
      () => undefined,
    )
    kept.set(name, loading)
    return loading
  }
  pages.get('/:name', async (context) => {
    const name = context.req.param('name')
    if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) return context.notFound()
    const extension = extname(name)
    const encoding = compressible.has(extension)
      ? chooseEncoding(context.req.header('accept-encoding'))
      : 'identity'
    const ending = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''
    const smaller = ending ? await load(name + ending) : undefined
    const body = smaller ?? (await load(name))
    if (!body) {
      kept.delete(name)
      return context.notFound()
    }
    return new Response(body as Uint8Array<ArrayBuffer>, {
      headers: {
        'content-type': types[extension] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(smaller ? { 'content-encoding': encoding } : {}),
      },
    })
  })
  return pages
}
