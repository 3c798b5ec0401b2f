import { describe, expect, test } from 'vitest'
import { areaMap, regionMap, spotMap } from './contents.ts'
import { wholeRegion } from './geography.ts'
import { placeLabels } from './labels.ts'
import { areaAsked, areasOf, type BodyOnMap, gathered, type Place } from './places.ts'
import { extentAround, kilometresBetween, projectionOnto } from './projection.ts'

const union: BodyOnMap = {
  id: 1,
  name: 'Unione Bassa',
  kind: 'union',
  parentId: null,
  latitude: 44.92,
  longitude: 10.65,
}
const luzzara: BodyOnMap = {
  id: 2,
  name: 'Luzzara',
  kind: 'municipality',
  parentId: 1,
  latitude: 44.967,
  longitude: 10.683,
}
const bologna: BodyOnMap = {
  id: 3,
  name: 'Comune di Bologna',
  kind: 'urban_authority',
  parentId: 9,
  latitude: 44.494,
  longitude: 11.343,
}
const nowhere: BodyOnMap = {
  id: 4,
  name: 'Agenzia',
  kind: 'agency',
  parentId: null,
  latitude: null,
  longitude: null,
}
const bodies = [union, luzzara, bologna, nowhere]
const words = {
  hrefOf: (ids: readonly number[]) => `/patti?ente=${ids.join(',')}`,
  say: (name: string, count: number) => `${name}: ${count}`,
}

describe('the map of the region', () => {
  test('puts the municipalities of a union in one point that leads to those that have any', () => {
    const counted = bodies.map((body) => ({ ...body, found: body.id }))
    expect(regionMap(counted, words)?.places).toMatchObject([
      { name: 'Unione Bassa', said: 'Unione Bassa: 3', count: 3, href: '/patti?ente=1,2' },
      { name: 'Bologna', count: 3, href: '/patti?ente=3' },
    ])
  })

  test('shows a city without any as a landmark, and is not drawn where nothing found has a place', () => {
    const found = (which: number) =>
      regionMap(
        bodies.map((body) => ({ ...body, found: Number(body.id === which) })),
        words,
      )
    expect(found(1)?.landmarks).toMatchObject([{ name: 'Bologna' }])
    expect(found(4)).toBeUndefined()
  })

  test('has north above, east to the right, and everything on the sheet', () => {
    const sheet = { width: 300, height: 200 }
    const project = projectionOnto(wholeRegion, sheet)
    const piacenza = project({ latitude: 45.05, longitude: 9.69 })
    const rimini = project({ latitude: 44.06, longitude: 12.57 })
    expect(piacenza.x).toBeLessThan(rimini.x)
    expect(piacenza.y).toBeLessThan(rimini.y)
    for (const { x, y } of [piacenza, rimini]) {
      expect(x > 0 && x < sheet.width && y > 0 && y < sheet.height).toBe(true)
    }
  })
})

describe('the map of an area', () => {
  const commons = { id: 7, name: 'Wi-fi della piazza', state: 'nominated', pacts: 0 } as const
  const areaWords = { hrefOf: (id: number) => `/beni-comuni/${id}`, say: () => 'Wi-fi della piazza' }

  test('is drawn where one area alone is asked for', () => {
    const areas = areasOf(bodies)
    expect(areaAsked(areas, [2, 1])?.id).toBe(1)
    expect(areaAsked(areas, [2, 3])).toBeUndefined()
    expect(areaAsked(areas, [])).toBeUndefined()
  })

  test('draws a commons with a place, its state as a shape, and leaves out one without', () => {
    const area = areasOf(bodies)[0]!
    const somewhere = { ...commons, latitude: 44.9, longitude: 10.6 }
    const map = areaMap(area, [somewhere, { ...commons, latitude: null, longitude: null }], areaWords)
    expect(map?.places).toMatchObject([{ href: '/beni-comuni/7', sign: 'ring' }])
    expect(map?.landmarks).toMatchObject([{ name: 'Luzzara' }])
    expect(areaMap(area, [], areaWords)).toBeUndefined()
  })

  test('never takes in less than some kilometres, however close the places are', () => {
    const extent = extentAround([{ latitude: 44.9, longitude: 10.6 }])
    expect(extent && extent.north - extent.south).toBeCloseTo(0.08)
    expect(extentAround([])).toBeUndefined()
  })
})

test('the map of one place has the bodies nearby around it', () => {
  const map = spotMap({ latitude: 44.9, longitude: 10.6 }, 'Piazza', 'Piazza: qui', bodies)
  expect(map.places).toMatchObject([{ sign: 'here' }])
  expect(map.landmarks.map(({ name }) => name)).toEqual(['Luzzara', 'Bologna'])
})

test('places too close to be told apart are one dot', () => {
  const at = (id: number, longitude: number): Place => ({
    id,
    latitude: 44.9,
    longitude,
    name: '',
    href: '',
    said: '',
    count: 1,
    sign: 'full',
  })
  const project = projectionOnto(wholeRegion, { width: 300, height: 200 })
  const groups = gathered([at(1, 10.6), at(2, 10.61), at(3, 11.6)], project, 30)
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([[1, 2], [3]])
})

test('names lie on no other name or dot and stay on the sheet; what finds no room is left out', () => {
  const dot = (x: number, y: number, name: string) => ({ x, y, radius: 5, name })
  const sheet = { width: 200, height: 60 }
  const [first, second, third] = placeLabels(
    [dot(100, 30, 'Reggio Emilia'), dot(104, 34, 'Modena'), dot(102, 32, 'x'.repeat(40))],
    sheet,
  )
  expect([first, second].every((label) => label !== undefined)).toBe(true)
  expect(first?.y).not.toBe(second?.y)
  expect(third).toBeUndefined()
})

test('a distance tells swapped figures from a place nearby', () => {
  const home = { latitude: 44.92, longitude: 10.65 }
  expect(kilometresBetween(home, { latitude: 44.9, longitude: 10.6 })).toBeLessThan(6)
  expect(kilometresBetween(home, { latitude: 10.65, longitude: 44.92 })).toBeGreaterThan(3_000)
})
