import { enumeration } from '../../../scripts/import/prose';

describe('enumeration', () => {
  it.each([
    [
      'Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always.',
      ['Always', 'Never', 'IfNotPresent'],
    ],
    [
      'The strategy. One of "OnPodCompletion", "OnPodSuccess". If unset, none.',
      ['OnPodCompletion', 'OnPodSuccess'],
    ],
    ['Must be one of: get, create, apply', ['get', 'create', 'apply']],
    ['Must be UDP, TCP, or SCTP. Defaults to "TCP".', ['UDP', 'TCP', 'SCTP']],
    ["Valid values are 'First', 'Default' or 'None'. More follows.", ['First', 'Default', 'None']],
    ['Valid values are "Merge" and "Strict".', ['Merge', 'Strict']],
    ['Supported values: cpu, memory.', ['cpu', 'memory']],
    ['When specified, allowed values are NoSchedule and NoExecute.', ['NoSchedule', 'NoExecute']],
  ])('reads %j', (doc, values) => {
    expect(enumeration(doc)).toEqual(values);
  });

  it.each([
    [
      'a list that continues after a full stop',
      'Valid operators are In, NotIn, Exists, DoesNotExist. Gt, and Lt.',
    ],
    ['an incomplete list', 'Must be a, b, or any other name.'],
    ['examples', 'Examples: "ext4", "xfs", "ntfs".'],
    ['a rule', 'Must be unique within the pod.'],
    ['alternative fields', 'One of the following must be set.'],
    ['nothing', ''],
  ])('ignores %s', (_, doc) => {
    expect(enumeration(doc)).toBeUndefined();
  });
});
