import { describe, expect, it } from 'vitest'
import { pastedNames } from '../../../shared/partnership/pastedNames'

describe('names from a pasted list', () => {
  it('takes one name from each line, without bullets, numbers and idle space', () => {
    const pasted =
      ' Northmere Police \r\n\n- Northmere ICB\n• Haven  Young People\n3. Northmere Housing\n12) Dale Trust\n'
    expect(pastedNames(pasted, [])).toEqual([
      'Northmere Police',
      'Northmere ICB',
      'Haven Young People',
      'Northmere Housing',
      'Dale Trust',
    ])
  })

  it('keeps numbers and hyphens that belong to a name', () => {
    expect(pastedNames('3rd Northmere Scouts\nSouth-East Trust\n2020 Vision', [])).toEqual([
      '3rd Northmere Scouts',
      'South-East Trust',
      '2020 Vision',
    ])
  })

  it('leaves out names that are there already, whatever their capitals, and repeats', () => {
    expect(pastedNames('northmere police\nDale Trust\nDALE TRUST', ['Northmere Police', ''])).toEqual(['Dale Trust'])
  })

  it('answers nothing for an empty text', () => {
    expect(pastedNames(' \n\n', [])).toEqual([])
  })
})
