import type { OpinionMap } from '../opinionMap.ts'
export interface ReportSettings {
  readonly title: string
  readonly texts: ReadonlyMap<string, string>
  readonly command: string
}
export function writeReport(_map: OpinionMap, { title }: ReportSettings): string {
  return title
}
