import { describe, expect, test } from 'vitest'
import { BadSettings, readSettings } from './settings.ts'

describe('the settings', () => {
  test('need nothing for a trial', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, baseUrl: 'http://localhost:3000', isDemo: false })
  })

  test('refuse to begin with demo identities in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production', DEMO: '1' })).toThrow(BadSettings)
  })

  test('refuse a public address without a secret, and a secret that is an example', () => {
    const publicly = { NODE_ENV: 'production', BASE_URL: 'https://partecipa.example.org' }
    expect(() => readSettings(publicly)).toThrow(/SECRET/)
    expect(() => readSettings({ ...publicly, SECRET: 'change-me-change-me-change-me-change-me' })).toThrow(
      /SECRET/,
    )
    expect(readSettings({ ...publicly, SECRET: 'k9Vt2Qm7Xb4Rw8Zc1Ld6Hs3Fy5Gn0Pj+' }).mode).toBe('production')
  })

  test('name each bad variable and say what is wrong with it', () => {
    const bad = { PORT: 'many', DATABASE_URL: 'mysql://here', SMTP_URL: 'smtp' }
    expect(() => readSettings(bad)).toThrow(/PORT:.*\nDATABASE_URL:.*\nSMTP_URL:/)
  })
})
