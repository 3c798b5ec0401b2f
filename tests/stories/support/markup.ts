/** What a page's HTML says, read without a browser: fast enough for every page there is. */

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface PieceOfText {
  readonly text: string
  /** The nearest `lang` around it. */
  readonly language: string
}

const empty = new Set(
  'area base br col embed hr img input link meta source track wbr path circle use'.split(' '),
)

/** The opening tags in their order. */
export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, name, rest]) => ({
    name: name ?? '',
    attributes: attributesIn(rest ?? ''),
  }))

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name, value]) => [name ?? '', resolved(value ?? '')]))
}

/** Everything a reader sees or hears: texts, and the attributes that are read out. */
export function textsIn(html: string): PieceOfText[] {
  const pieces: PieceOfText[] = []
  const open: { name: string; language: string }[] = []
  const language = () => open.at(-1)?.language ?? ''
  for (const [token] of html.matchAll(/<!--[\s\S]*?-->|<[^>]+>|[^<]+/g)) {
    if (token.startsWith('</')) {
      const name = /[\w-]+/.exec(token)?.[0]
      const at = open.findLastIndex((tag) => tag.name === name)
      if (at >= 0) open.length = at
    } else if (token.startsWith('<')) {
      const [tag] = tagsOf(token)
      if (!tag) continue
      const here = tag.attributes.lang ?? language()
      for (const read of ['aria-label', 'alt', 'title', 'placeholder'] as const) {
        const text = tag.attributes[read]
        if (text && tag.name !== 'link') pieces.push({ text, language: here })
      }
      if (!empty.has(tag.name) && !token.endsWith('/>')) open.push({ name: tag.name, language: here })
    } else {
      const text = resolved(token).replaceAll(/\s+/g, ' ').trim()
      if (text) pieces.push({ text, language: language() })
    }
  }
  return pieces
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const resolved = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)

/** What is wrong with the structure of a page, one sentence for each fault. */
export function structureFaults(html: string, language: string): string[] {
  const tags = tagsOf(html)
  const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
  const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
  const known = new Set(ids)
  return [
    levels.filter((level) => level === 1).length !== 1 && 'has not exactly one h1',
    ...levels.map(
      (level, index) =>
        index > 0 && level > (levels[index - 1] ?? 0) + 1 && `goes from h${levels[index - 1]} to h${level}`,
    ),
    ...ids.map((id, index) => ids.indexOf(id) !== index && `has the id ${id} twice`),
    tags.find(({ name }) => name === 'html')?.attributes.lang !== language && `is not in ${language}`,
    ...tags.flatMap((tag) =>
      pointersOf(tag).map((id) => !known.has(id) && `points to #${id}, which is not there`),
    ),
    ...tags.flatMap(inlineFaults),
  ].filter((fault): fault is string => typeof fault === 'string')
}

const pointing = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list', 'form']

function pointersOf({ name, attributes }: Tag): string[] {
  const ids = pointing.flatMap((attribute) => attributes[attribute]?.split(/\s+/).filter(Boolean) ?? [])
  const href = name === 'a' ? attributes.href : undefined
  return href && /^#./.test(href) ? [...ids, decodeURIComponent(href.slice(1))] : ids
}

/** What the content security policy forbids: it would not run, and it should not be there. */
function inlineFaults({ name, attributes }: Tag): string[] {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    attribute === 'style' || attribute.startsWith('on') || /^\s*javascript:/i.test(value)
      ? [`has ${attribute}="${value}" on <${name}>`]
      : [],
  )
  const isInline = name === 'style' || (name === 'script' && !attributes.src)
  return isInline ? [...written, `has an inline <${name}>`] : written
}
