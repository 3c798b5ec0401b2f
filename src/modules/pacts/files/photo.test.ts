import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { mostPhotoBytes, preparePhoto, thumbnailSize } from './photo.ts'
import { readStored, removePhoto, storePhoto, thumbnailOf } from './stored.ts'

/** Red on the left, blue on the right. */
const twoColours = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#0000ff' } },
      left: width / 2,
      top: 0,
    },
  ])

async function prepared(bytes: Buffer) {
  const photo = await preparePhoto(bytes)
  if (!photo.ok) throw new Error(photo.problem)
  return photo
}

const problemOf = async (bytes: Buffer) => {
  const photo = await preparePhoto(bytes)
  return photo.ok ? undefined : photo.problem
}

const withPlace = { IFD0: { Artist: 'Anna B.' }, IFD3: { GPSLatitude: '44/1 54/1 0/1' } }

test('a photograph loses place, time and owner, whatever it was written in', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const taken = await twoColours(64, 32).withExif(withPlace).toFormat(format).toBuffer()
    expect(taken.includes('Anna B.')).toBe(true)
    const { picture, thumbnail } = await prepared(taken)
    for (const made of [picture, thumbnail]) {
      const { format: written, exif, xmp, iptc, icc } = await sharp(made).metadata()
      expect({ written, exif, xmp, iptc, icc }).toEqual({ written: 'webp' })
      expect(made.includes('Anna')).toBe(false)
    }
  }
})

test('a photograph taken with the telephone on its side stands upright', async () => {
  // 6: the camera was turned, the picture is to be turned a quarter clockwise.
  const taken = await twoColours(64, 32).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
  const { picture, width, height } = await prepared(taken)
  expect({ width, height }).toEqual({ width: 32, height: 64 })
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const at = (line: number) => {
    const [red = 0, , blue = 0] = data.subarray(line * info.width * info.channels)
    return red > blue ? 'red' : 'blue'
  }
  expect([at(2), at(61)]).toEqual(['red', 'blue'])
})

test('a large photograph is made smaller, a small one never larger, and its thumbnail has the size that pages say', async () => {
  const large = await prepared(await twoColours(3000, 1000).jpeg().toBuffer())
  expect([large.width, large.height]).toEqual([1600, 533])
  const { width, height } = await sharp(large.thumbnail).metadata()
  expect({ width, height }).toEqual(thumbnailSize(large.width, large.height))
  const small = await prepared(await twoColours(64, 32).png().toBuffer())
  expect([small.width, small.height]).toEqual([64, 32])
  expect(thumbnailSize(64, 32)).toEqual({ width: 64, height: 32 })
})

test('what is no photograph, is broken or is too big is refused with its reason', async () => {
  const taken = await twoColours(64, 32).jpeg().toBuffer()
  expect(await problemOf(Buffer.from('<script>'))).toBe('pacts.errors.photoType')
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await problemOf(drawing)).toBe('pacts.errors.photoType')
  expect(await problemOf(await twoColours(8, 8).gif().toBuffer())).toBe('pacts.errors.photoType')
  expect(await problemOf(taken.subarray(0, 200))).toBe('pacts.errors.photoBroken')
  expect(await problemOf(Buffer.from('RIFFxxxxWEBP'))).toBe('pacts.errors.photoBroken')
  expect(await problemOf(Buffer.alloc(mostPhotoBytes + 1, taken))).toBe('pacts.errors.photoTooBig')
})

test('a small file that opens into a huge picture is refused before it is opened', async () => {
  const chunk = (kind: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(kind, 4)
    // Its check sum is wrong: nobody comes to read it.
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const size = Buffer.from('00000000000000000108060000', 'hex').subarray(0, 13)
  size.writeUInt32BE(30_000, 0)
  size.writeUInt32BE(30_000, 4)
  const bomb = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
  ])
  expect(['pacts.errors.photoTooLarge', 'pacts.errors.photoBroken']).toContain(await problemOf(bomb))
  const wide = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  expect(wide.length).toBeLessThan(1_000_000)
  const before = process.memoryUsage.rss()
  expect(await problemOf(wide)).toBe('pacts.errors.photoTooLarge')
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
})

test('a photograph is kept with its thumbnail under one name, and taken away with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'photos-'))
  const photo = await prepared(await twoColours(64, 32).jpeg().toBuffer())
  const name = await storePhoto(folder, photo, 'form')
  expect(await storePhoto(folder, photo, 'form')).toBe(name)
  expect(await storePhoto(folder, photo, 'another form')).not.toBe(name)
  expect(await readStored(folder, thumbnailOf(name))).toEqual(photo.thumbnail)
  expect(await readStored(folder, '../photo.webp')).toBeUndefined()
  await removePhoto(folder, name)
  expect(await readdir(join(folder, 'files'))).toHaveLength(2)
})
