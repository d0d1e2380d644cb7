import { useEffect, useState } from 'react'
import { type ReportChecklists, usualChecklist } from '../../shared/frameworks/reportChecklist'
import { noReportParts, type ReportParts } from '../../shared/frameworks/reportParts'
import { reportChecklists, reportParts } from '../storage/bundled'
import { Field } from '../ui/Field'
import type { ChecklistId } from './yearlyDocument'

/** What a list is chosen from, and which one is: the newest that has items until a person chooses; null for none. */
export function useChecklistChoice() {
  const [lists, setLists] = useState<ReportChecklists | null>(null)
  const [chosen, setChosen] = useState<ChecklistId | null | undefined>(undefined)
  const [parts, setParts] = useState<ReportParts>(noReportParts)
  useEffect(() => {
    void reportChecklists().then(setLists)
    void reportParts().then(setParts)
  }, [])
  const id = chosen === undefined ? ((lists && usualChecklist(lists)?.id) ?? null) : chosen
  const list = lists?.checklists.find((each) => each.id === id) ?? null
  return { lists: lists?.checklists ?? [], list, parts, choose: setChosen }
}

/** Chooses the list of what a yearly report should cover. */
export const ChecklistChoice = ({
  label,
  choice: { lists, list, choose },
  none,
}: {
  readonly label: string
  readonly choice: ReturnType<typeof useChecklistChoice>
  /** What choosing none is called; it cannot be chosen where this is left out. */
  readonly none?: string
}) => (
  <Field label={label} hint={list?.note ?? 'The document then has no such list.'}>
    {(ties) => (
      <select
        {...ties}
        value={list?.id ?? ''}
        onChange={({ target: { value } }) => choose(lists.find(({ id }) => id === value)?.id ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {lists.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    )}
  </Field>
)
