import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../electron/safeFileName'

test.each([
  ['Northmere – Section 11.docx', 'Northmere – Section 11.docx'],
  ['../../etc/passwd', 'passwd.txt'],
  ['..\\..\\windows\\win.ini', 'win.ini'],
  ['C:\\a:b?.docx', 'a b.docx'],
  ['con.docx', '_con.docx'],
  ['CON', '_CON.txt'],
  ['.bashrc', 'bashrc.txt'],
  ['report\u202Excod.docx', 'report xcod.docx'],
  ['', 'Untitled.txt'],
])('%s becomes %s', (asked, name) => {
  expect(safeFileName(asked)).toBe(name)
})

test('whatever is asked, the name stays in its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (asked) => {
      const name = safeFileName(asked)
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]/)
      expect(name.startsWith('.')).toBe(false)
      expect(name.length).toBeLessThan(256)
    }),
  )
})
