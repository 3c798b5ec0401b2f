import { describe, expect, it } from 'vitest'
import { Checkboxes, Radios } from './choices.tsx'
import { TextArea, TextField } from './fields.tsx'
import type { FormState } from './formState.ts'
import { ErrorSummary, Form } from './forms.tsx'
import type { View } from './view.ts'
import { say } from './words.ts'

const view: View = {
  language: 'it',
  t: say('it'),
  now: new Date('2027-02-18T10:00:00Z'),
  path: '/proposte',
  menu: [],
  owner: '',
  tagline: '',
  signedIn: null,
  isDemo: false,
  origin: 'http://localhost:3000',
  consents: [],
  asset: (name) => name,
  said: null,
}

const form: FormState = {
  values: {
    title: 'Sportello "digitale" <b>',
    need: 'Due righe\n</textarea><script>',
    place: ['b', 'c'],
    channel: 'a',
  },
  errors: { title: { key: 'ui.form.error' }, channel: { key: 'ui.form.error' } },
}

describe('a refused form', () => {
  it('keeps what was typed, whatever it contains', () => {
    const field = String(<TextField view={view} form={form} name="title" label="Titolo" />)
    expect(field).toContain('value="Sportello &quot;digitale&quot; &lt;b&gt;"')
    const area = String(<TextArea view={view} form={form} name="need" label="Bisogno" />)
    expect(area).toContain('Due righe\n&lt;/textarea&gt;&lt;script&gt;')
  })

  it('with files is left to the browser, whose way back keeps what was typed', () => {
    expect(String(<Form action="/qui" hasFiles />)).toContain('data-turbo="false"')
    expect(String(<Form action="/qui" />)).not.toContain('data-turbo')
  })

  it('keeps every choice', () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
    const boxes = String(<Checkboxes view={view} form={form} name="place" label="Dove" options={options} />)
    expect(boxes.match(/checked/g)).toHaveLength(2)
  })

  it('says the same words beside the field and in the summary, which leads to the field', () => {
    const summary = String(<ErrorSummary view={view} errors={form.errors} />)
    const field = String(<TextField view={view} form={form} name="title" label="Titolo" />)
    expect(summary).toContain('href="#title"')
    expect(summary).toContain('Errore:')
    expect(field).toContain('id="title-error"')
    expect(field).toContain('aria-describedby="title-error"')
    expect(field).toContain('aria-invalid="true"')
  })

  it('says in the summary of which field a message is, by its label', () => {
    const errors = { channel: { key: 'platform.invalid.choice' }, form: { key: 'ui.form.error' } } as const
    const summary = String(<ErrorSummary view={view} errors={errors} labels={{ channel: 'Come' }} />)
    expect(summary).toContain('<a href="#channel">Come: Scegli una delle possibilità</a>')
    expect(summary).toContain('<a href="#form">Errore:</a>')
  })

  it('leads from the summary to the first radio', () => {
    const options = [{ value: 'a', label: 'E-mail' }]
    expect(
      String(<Radios view={view} form={form} name="channel" label="Come" options={options} />),
    ).toContain('id="channel"')
  })

  it('draws no summary when nothing is wrong', () => {
    expect(String(<ErrorSummary view={view} errors={{}} />)).toBe('')
  })
})

describe('a field with a limit', () => {
  it('warns and never blocks', () => {
    const field = String(
      <TextArea view={view} form={form} name="need" label="Bisogno" limit={1500} isPublic />,
    )
    expect(field).toContain('1.500 caratteri')
    expect(field).toContain('Questo testo sarà pubblico')
    expect(field).not.toContain('maxlength')
  })
})
