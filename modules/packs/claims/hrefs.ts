/** Where each kind of entry shows: a page, and the place on it. The pages that modules/blueprint and modules/schemes serve. */
export const hrefs = {
  measure: (id: string) => `/blueprint/${id}`,
  inMeasure: (measure: string, kind: 'money' | 'promise' | 'figure', id: string) =>
    `/blueprint/${measure}#${kind}-${id}`,
  scheme: (id: string) => `/schemes/${id}`,
  proposal: (id: string) => `/blueprint/proposals#${id}`,
  guideline: (id: string) => `/blueprint/guidelines#${id}`,
  conflict: (id: string) => `/blueprint/conflicts#${id}`,
  series: (id: string) => `/blueprint#chart-${id}`,
  /** A process shows on its scheme's page. */
  process: (scheme: string, id: string) => `/schemes/${scheme}#process-${id}`,
  /** Rules that decide no scheme show where everything that is decided does. */
  stand: '/stand',
} as const

/** Pages that stand where a measure's would: no measure has one of these ids. */
export const pagesBesideMeasures: readonly string[] = ['changes', 'conflicts', 'guidelines', 'promises', 'proposals']
