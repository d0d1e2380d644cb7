/** What can stand beside an organisation in the tracker, in the order it is shown. */
export const trackerColumns = ['type', 'status', 'due', 'progress', 'contact', 'chased'] as const
/** A column beside the organisation. */
export type TrackerColumn = (typeof trackerColumns)[number]

/** What each column is called. */
export const columnWords: Readonly<Record<TrackerColumn, string>> = {
  type: 'Type',
  status: 'Status',
  due: 'Due',
  progress: 'Progress',
  contact: 'Contact',
  chased: 'Chased',
}

/** The columns that show when these are hidden. Names that stand for no column hide nothing. */
export const shownColumns = (hidden: readonly string[]): readonly TrackerColumn[] =>
  trackerColumns.filter((column) => !hidden.includes(column))

/** How close the rows stand. */
export type Density = 'compact' | 'standard'

/** A list of more returns than this is drawn compact while nobody has chosen. */
const mostStandard = 50

/** The density of a list of so many returns: as it was chosen, or else by how long the list is. */
export const densityOf = (chosen: Density | null, returns: number): Density =>
  chosen ?? (returns > mostStandard ? 'compact' : 'standard')
