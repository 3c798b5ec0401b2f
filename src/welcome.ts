/** What the terminal says once the program listens. */
import type { App } from './app.ts'

/** Says where the site is and how to sign in. */
export async function welcome(app: App, port: number): Promise<void> {
  const address = app.services.settings.baseUrl.replace(/:0$/, `:${port}`)
  console.log(`Partecipanza: ${address}`)
}
