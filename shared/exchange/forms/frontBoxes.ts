import type { Framework } from '../../frameworks/framework'
import { type Box, option } from './box'

/** The boxes of "About your organisation". */
export const frontBoxes = (framework: Framework): readonly Box[] =>
  framework.frontSheet.map(({ id, label, hint = '', kind, choices = [], max }) => {
    const common = { key: `front/${id}`, label, hint }
    if (kind === 'choice') return { ...common, kind, options: choices.map((each) => option(each.id, each.label)) }
    if (kind === 'number') return { ...common, kind }
    return kind === 'list'
      ? { ...common, hint: `${hint} One on each line${max ? `, ${max} at most` : ''}.`.trim(), kind: 'text' }
      : { ...common, kind: 'text' }
  })

/** The boxes of the sign-off. */
export const signOffBoxes: readonly Box[] = [
  { key: 'sign/name', label: 'Name of the person signing off', hint: '', kind: 'line' },
  { key: 'sign/role', label: 'Job title', hint: '', kind: 'line' },
  { key: 'sign/on', label: 'Date', hint: 'For example 18 September 2026.', kind: 'date', precision: 'day' },
  {
    key: 'sign/fairPicture',
    label: 'I have read this return and it is a fair picture of our organisation',
    hint: '',
    kind: 'choice',
    options: [option('yes', 'Yes')],
  },
  {
    key: 'sign/gapsReason',
    label: 'If questions are left unanswered, why',
    hint: '',
    kind: 'text',
  },
]
