import { expect, it } from 'vitest'
import { outcomeWords } from '../../../renderer/packs/arrivalWords'
import type { Outcome } from '../../../shared/exchange/receive/plan'
import { aReturn } from '../../builders/returns'

type Ready = Extract<Outcome, { readonly kind: 'ready' | 'needsDecision' }>

const ready = (changesSigned: boolean): Ready => ({
  kind: 'ready',
  updated: 0,
  received: { form: 'workbook', auditReturn: aReturn() } as unknown as Ready['received'],
  place: aReturn(),
  changed: 2,
  undecided: 0,
  unmerged: 0,
  changesSigned,
  unread: [],
})

it('a file that is not signed off and changes a return that is says so before it is added', () => {
  const words = (changesSigned: boolean) => outcomeWords(ready(changesSigned), () => 'Elm House')
  expect(words(true).what).toBe(
    'Elm House – return workbook: 2 answers new or changed and not signed off. The return you have is signed off; this file changes it and is not. Ask whether they meant to send it.',
  )
  expect(words(false).what).toBe('Elm House – return workbook: 2 answers new or changed and not signed off.')
})
