import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lettersMissing } from './pdf/letters.ts'
import { canMakePdf, makePdf, type PdfData } from './pdf.ts'

const day = new Date('2027-03-12T12:00:00Z')

const data = (text: string): PdfData => ({
  title: 'Il digitale che ci serve',
  replaced: (count) => `${count} caratteri sostituiti`,
  content: {
    author: 'Servizio Informatico Associato',
    owner: 'Unione Bassa Reggiana',
    kind: 'Documento di proposta partecipata',
    short: 'Il digitale che ci serve',
    state: 'Validato',
    pageLabel: 'Pagina',
    contentsLabel: 'Contenuti',
    factColumns: ['Voce', 'Valore'],
    facts: [{ label: 'Percorso', value: text }],
    parts: [{ title: 'I bisogni', paragraphs: [text] }],
    clausesTitle: 'Le proposte del Tavolo',
    reasonsLabel: 'Perché',
    objectionsLabel: 'Obiezioni',
    clauses: [{ title: 'Clausola 1', paragraphs: [text], reasons: text, objections: '', note: text }],
    othersTitle: 'Le altre',
    others: [],
    answers: null,
    fingerprint: null,
  },
})

/** The file as text, compressed parts opened. */
function readable(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  let text = bytes.toString('latin1')
  for (const match of text.matchAll(/stream\r?\n/g)) {
    try {
      text += inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: 2 }).toString(
        'latin1',
      )
    } catch {
      // Not a deflated part.
    }
  }
  return text
}

test('a PDF is tagged, says its language and declares PDF/UA', async () => {
  expect(await canMakePdf()).toBe(true)
  const text = readable((await makePdf('document', data('Servono sportelli.'), 'it', day))!)

  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toMatch(/\/Lang ?\(it/)
  expect(text).toContain('pdfuaid:part')
  expect(text).toMatch(/\/S ?\/H1/)
  expect(text).toMatch(/\/S ?\/TH/)
})

test('the same words and moment give the same bytes', async () => {
  const once = await makePdf('document', data('Servono sportelli.'), 'it', day)
  const twice = await makePdf('document', data('Servono sportelli.'), 'it', day)

  expect(Buffer.from(once!).equals(Buffer.from(twice!))).toBe(true)
})

test('foreign letters and pictures do not break the PDF', async () => {
  for (const text of [
    'Ciao ж',
    'Ciao 你好',
    'Ciao 🙂 👨‍👩‍👧',
    'مرحبا',
    'ș ț ẞ €',
    'ਸਤ ਸ੍ਰੀ ਅਕਾਲ',
    'a\u0007b\u202e',
  ]) {
    expect((await makePdf('document', data(text), 'it', day))?.length, text).toBeGreaterThan(10_000)
  }
})

test('what people write is text and never markup', async () => {
  const nasty = '#panic("x") $ * _ ` \\ " ] #read("/etc/passwd") <label> @ref = titolo'

  expect((await makePdf('document', data(nasty), 'it', day))?.length).toBeGreaterThan(10_000)
})

test('the letters a font lacks are read out of the compiler’s error', () => {
  const error = new Error(
    'PDF/UA-1 error: the text `"👨"` could not be displayed with font, the text `"\\u{200d}"` could not be displayed',
  )

  expect(lettersMissing(error)).toEqual(['👨', '\u200d'])
  expect(lettersMissing(new Error('something else'))).toEqual([])
})
