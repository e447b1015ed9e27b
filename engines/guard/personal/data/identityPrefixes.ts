/**
 * Letters before an identity card's number that have been issued. Single letters never issued: I, O, Q, U, X. Of the pairs,
 * WX and XA–XH are for people without a Chinese name and for workers from abroad, EC for Europeans of a short time.
 */
export const singlePrefixes = 'ABCDEFGHJKLMNPRSTVWYZ'
export const doublePrefixes: readonly string[] = ['EC', 'WX', 'XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH']
