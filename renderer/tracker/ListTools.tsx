import { columnWords, type Density, trackerColumns } from '../../shared/returns/tracker/columns'
import { changeSettings, useSettings } from '../storage/settings'
import { Button } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'
import { Tick } from '../ui/Tick'

type Props = {
  readonly density: Density
  /** What a list that is saved now holds, such as `27 shown`. */
  readonly exported: string
  readonly onExport: () => void
}

type ListSettings = ReturnType<typeof useSettings.getState>['returnsList']

/** Changes how the list is drawn, for this computer. */
const keep = (change: Partial<ListSettings>) =>
  void changeSettings({ returnsList: { ...useSettings.getState().returnsList, ...change } })

/** How the list is drawn, and the way to have it as a workbook. */
export function ListTools({ density, exported, onExport }: Props) {
  const hidden = useSettings(({ returnsList }) => returnsList.hidden)
  const choices = trackerColumns.map((column) => {
    const on = !hidden.includes(column)
    return {
      words: columnWords[column],
      on,
      onChoose: () => keep({ hidden: on ? [...hidden, column] : hidden.filter((each) => each !== column) }),
    }
  })
  return (
    <>
      <Tick
        label="Compact rows"
        on={density === 'compact'}
        onChange={(on) => keep({ density: on ? 'compact' : 'standard' })}
      />
      <MenuButton words="Columns" choices={choices} />
      <Button onPress={onExport}>Export list ({exported})…</Button>
    </>
  )
}
