/** Small improvements that every page may use. Each element works as it is until this script has loaded. */
import './Filters.ts'
import './Print.ts'
import './CopyLink.ts'
