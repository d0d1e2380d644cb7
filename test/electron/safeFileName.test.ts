import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../electron/safeFileName'

test.each([
  ['Northmere – Section 11.docx', 'Northmere – Section 11.docx'],
  ['../../etc/passwd', 'passwd.txt'],
  ['..\\..\\windows\\win.ini', 'win.ini'],
  ['C:\\a:b?.docx', 'a b.docx'],
  ['con.docx', 'con_.docx'],
  ['CON', 'CON_.txt'],
  ['.bashrc', 'bashrc.txt'],
  ['report\u202Excod.docx', 'report xcod.docx'],
  ['', 'Untitled.txt'],
  [`${'評'.repeat(200)}.docx`, `${'評'.repeat(63)}.docx`],
])('%s becomes %s', (asked, name) => {
  expect(safeFileName(asked)).toBe(name)
})

test('whatever is asked, the name stays in its folder', () => {
  const anyText = fc.array(fc.nat(0xffff), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes))
  fc.assert(
    fc.property(anyText, (asked) => {
      const name = safeFileName(asked)
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]/)
      expect(name.startsWith('.')).toBe(false)
      expect(Buffer.byteLength(name)).toBeLessThan(230)
    }),
  )
})
