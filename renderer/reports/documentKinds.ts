import type { CycleDocumentKind } from './cycleDocuments'

/** What documents about a cycle can be chosen on Reports. */
export type DocumentKind = 'boardReport' | 'agencyReturn' | 'yearlyEvidence' | CycleDocumentKind
