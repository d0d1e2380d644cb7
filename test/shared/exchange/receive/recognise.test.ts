import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { utf8Bytes } from '../../../../shared/basics/utf8'
import { writeContainer } from '../../../../shared/exchange/container'
import { checkPhrase, shortFingerprint } from '../../../../shared/exchange/receive/checkPhrase'
import { type FileSort, sortOf, sortWords } from '../../../../shared/exchange/receive/recognise'

const bytes = (...start: readonly number[]) =>
  new Uint8Array([...start, ...Array.from({ length: 40 }, (_, i) => i + 200)])
const none = new Uint8Array(3)

it.each<[string, string, Uint8Array, FileSort]>([
  ['an empty file', 'Haven.psapack', new Uint8Array(), 'empty'],
  [
    'a pack under another name',
    'photo.jpg',
    writeContainer([{ name: 'manifest.json', bytes: utf8Bytes('{}') }]),
    'container',
  ],
  ['a workbook', 'return.xlsx', zipSync({ '[Content_Types].xml': none, 'xl/workbook.xml': none }), 'workbook'],
  [
    'a workbook under another name',
    'return.psapack',
    zipSync({ 'docProps/app.xml': none, 'xl/workbook.xml': none }),
    'workbook',
  ],
  ['a Word document', 'form.docx', zipSync({ 'word/document.xml': none }), 'word'],
  ['an archive', 'all.zip', zipSync({ 'a.psapack': none, 'b.psapack': none }), 'archive'],
  ['a page', 'form.html', utf8Bytes('<!doctype html><html lang="en-GB">'), 'page'],
  ['a page with a mark before it', 'form.html', utf8Bytes('\uFEFF<!DOCTYPE html>'), 'page'],
  ['a PDF', 'form.pdf', utf8Bytes('%PDF-1.7'), 'pdf'],
  ['a photo', 'IMG_1.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image'],
  ['a photo of a phone', 'IMG_1.heic', bytes(0, 0, 0, 24, ...[...'ftypheic'].map((c) => c.charCodeAt(0))), 'image'],
  ['an old or locked workbook', 'return.xlsx', bytes(0xd0, 0xcf, 0x11, 0xe0), 'oldOffice'],
  ['a message', 'Return.msg', bytes(0xd0, 0xcf, 0x11, 0xe0), 'email'],
  ['a message as text', 'Return.eml', utf8Bytes('Received: from a\nSubject: b'), 'email'],
  ['a list', 'survey.csv', utf8Bytes('School,Answer\nAlder,Yes'), 'text'],
  ['something else', 'x.bin', bytes(1, 2, 3), 'unknown'],
])('%s is told by what is in it', (_what, name, content, sort) => {
  expect(sortOf(name, content)).toBe(sort)
})

it('four words stand for a fingerprint, and others for another', () => {
  const phrase = checkPhrase(`00ff10a1${'0'.repeat(56)}`)
  expect(phrase.split(' ')).toHaveLength(4)
  expect(phrase).toMatch(/^acorn salmon /)
  expect(checkPhrase(`01ff10a1${'0'.repeat(56)}`)).not.toBe(phrase)
  expect(shortFingerprint('abcd'.repeat(16))).toBe('abcd abcd abcd abcd abcd abcd abcd abcd')
})

it.each(Object.entries(sortWords))(
  '%s: says what the file is, then what to do, in whole sentences',
  (_sort, { what, next }) => {
    for (const words of [what, next]) expect(words).toMatch(/^[A-Z].*\.$/)
    expect(`${what} ${next}`).not.toMatch(/!|failed|invalid|error/i)
  },
)

it.each([
  ['empty', 'Ask for it again'],
  ['word', 'Type in a paper copy'],
  ['pdf', 'Type in a paper copy'],
  ['image', 'Type in a paper copy'],
  ['text', 'Bring in answers from a survey'],
  ['workbook', 'Bring in answers from a survey'],
  ['oldOffice', 'without a password'],
  ['email', 'save what is attached'],
  ['archive', 'drop the files that are in it'],
] as const)('%s: leads to what helps', (sort, next) => {
  expect(sortWords[sort].next).toContain(next)
})
