import type { Construct } from 'constructs';
import type { Finding, FindingCode } from '../../lib';
import { acknowledge } from '../../lib';

declare const construct: Construct;

export const known: FindingCode = 'forbidden-cycle';

// A code that is not in the registry.
// @ts-expect-error Type '"invalid-nonsense"' is not assignable to type
export const unknown: FindingCode = 'invalid-nonsense';

export const isCycle = (finding: Finding): boolean => finding.code === 'forbidden-cycle';

// A comparison with a code that no finding has.
// @ts-expect-error have no overlap
export const isNonsense = (finding: Finding): boolean => finding.code === 'invalid-nonsense';

acknowledge(construct, 'duplicate-library', 'a reason');

// An error.
// @ts-expect-error Argument of type '"forbidden-cycle"' is not assignable to parameter of type
acknowledge(construct, 'forbidden-cycle', 'a reason');

// No reason.
// @ts-expect-error Expected 3 arguments, but got 2
acknowledge(construct, 'duplicate-library');
