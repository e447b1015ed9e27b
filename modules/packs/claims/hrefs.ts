/** Where each kind of entry shows. A part of a page is named by the id of the entry. */
export const hrefs = {
  measure: (id: string) => `/blueprint/${id}`,
  inMeasure: (measure: string, id: string) => `/blueprint/${measure}#${id}`,
  scheme: (id: string) => `/schemes/${id}`,
  proposal: (id: string) => `/blueprint/proposals#${id}`,
  guideline: (id: string) => `/blueprint/guidelines#${id}`,
  conflict: (id: string) => `/blueprint/conflicts#${id}`,
  series: (id: string) => `/blueprint#${id}`,
  /** Rules that decide no scheme show where everything that is decided does. */
  stand: '/stand',
} as const
