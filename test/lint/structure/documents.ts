/** Objects with most of the fields that a user writes. Argo decodes them. */
export const WORKFLOW: object = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Workflow',
  metadata: {
    name: 'a',
    labels: { a: 'b' },
    annotations: { c: 'd' },
    ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'x', uid: 'u', controller: true }],
    finalizers: ['f'],
    creationTimestamp: '2020-01-01T00:00:00Z',
  },
  spec: {
    entrypoint: 'm',
    arguments: {
      parameters: [
        {
          name: 'p',
          value: 5,
          enum: ['a', 1],
          default: true,
          description: 'd',
          valueFrom: { configMapKeyRef: { name: 'c', key: 'k', optional: true }, default: 1 },
        },
      ],
      artifacts: [
        {
          name: 'a',
          mode: 420,
          git: { repo: 'r', depth: 1, fetch: ['a'], usernameSecret: { name: 'a', key: 'b' } },
          archive: { none: {} },
        },
        {
          name: 'b',
          s3: {
            bucket: 'b',
            createBucketIfNotPresent: { objectLocking: true },
            accessKeySecret: { name: 'n', key: 'k' },
          },
        },
        {
          name: 'c',
          http: {
            url: 'u',
            headers: [{ name: 'a', value: 'b' }],
            auth: { basicAuth: { usernameSecret: { key: 'k' } } },
          },
        },
      ],
    },
    podGC: {
      strategy: 'OnPodCompletion',
      labelSelector: {
        matchLabels: { a: 'b' },
        matchExpressions: [{ key: 'a', operator: 'In', values: ['x'] }],
      },
    },
    ttlStrategy: { secondsAfterCompletion: 5 },
    parallelism: 3,
    activeDeadlineSeconds: 100,
    priority: 1,
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['x'] }] }],
        },
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: {} }],
      },
    },
    tolerations: [{ key: 'a', operator: 'Exists', tolerationSeconds: 5 }],
    nodeSelector: { a: 'b' },
    securityContext: {
      runAsUser: 1000,
      runAsNonRoot: true,
      sysctls: [{ name: 'a', value: 'b' }],
      supplementalGroups: [1],
    },
    metrics: {
      prometheus: [
        {
          name: 'm',
          help: 'h',
          labels: [{ key: 'a', value: 'b' }],
          when: 'x',
          gauge: { realtime: true, value: '1' },
          histogram: { value: '1', buckets: [1, 2.5] },
          counter: { value: '1' },
        },
      ],
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'w', creationTimestamp: null },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        status: {},
      },
    ],
    volumes: [
      { name: 'v', emptyDir: { sizeLimit: '1Gi', medium: 'Memory' } },
      {
        name: 's',
        secret: { secretName: 's', defaultMode: 420, items: [{ key: 'k', path: 'p', mode: 420 }] },
      },
      {
        name: 'p',
        projected: {
          sources: [
            { serviceAccountToken: { path: 't', expirationSeconds: 3600 } },
            { configMap: { name: 'c' } },
          ],
        },
      },
      {
        name: 'e',
        ephemeral: {
          volumeClaimTemplate: { spec: { accessModes: ['x'], resources: { limits: { storage: 5 } } } },
        },
      },
    ],
    synchronization: { mutexes: [{ name: 'a' }], semaphores: [{ configMapKeyRef: { name: 'a', key: 'b' } }] },
    hooks: {
      exit: { template: 'm', expression: 'true', arguments: { parameters: [{ name: 'p', value: 'x' }] } },
    },
    workflowMetadata: { labels: { a: 'b' }, labelsFrom: { c: { expression: 'x' } } },
    podDisruptionBudget: { minAvailable: 1 },
    retryStrategy: {
      limit: '2',
      backoff: { duration: '1', factor: 2, maxDuration: '1m' },
      affinity: { nodeAntiAffinity: {} },
      retryPolicy: 'Always',
    },
    templateDefaults: { timeout: '1m' },
    dnsConfig: { nameservers: ['a'], options: [{ name: 'a', value: 'b' }] },
    hostAliases: [{ ip: '1', hostnames: ['a'] }],
    imagePullSecrets: [{ name: 'a' }],
    suspend: false,
    shutdown: 'Stop',
    archiveLogs: true,
    artifactGC: { strategy: 'Never', podMetadata: { labels: { a: 'b' } } },
    executor: { serviceAccountName: 'x' },
    templates: [
      {
        name: 'm',
        dag: {
          failFast: true,
          tasks: [
            {
              name: 'a',
              template: 'c',
              withItems: [1, 'a', { x: 1 }, null],
              arguments: { parameters: [{ name: 'p', value: '{{item}}' }] },
              hooks: { running: { template: 'c', expression: 'x' } },
            },
            {
              name: 'b',
              template: 'c',
              withSequence: { count: 5, start: '1', format: 'x' },
              dependencies: ['a'],
              continueOn: { failed: true },
            },
            {
              name: 'i',
              inline: { container: { image: 'x' } },
              templateRef: { name: 'a', template: 'b', clusterScope: true },
            },
          ],
        },
      },
      {
        name: 'st',
        steps: [
          [
            {
              name: 'a',
              template: 'c',
              withParam: 'x',
              arguments: { parameters: [{ name: 'p', value: 5 }], artifacts: [{ name: 'a', from: 'x' }] },
            },
          ],
          [
            {
              name: 'b',
              inline: { suspend: { duration: '5' } },
              when: 'x',
              continueOn: { failed: true },
              hooks: { exit: { template: 'c' } },
            },
          ],
        ],
      },
      {
        name: 'c',
        inputs: {
          parameters: [{ name: 'p', default: 'x' }],
          artifacts: [{ name: 'a', path: '/x', optional: true }],
        },
        outputs: {
          parameters: [{ name: 'o', valueFrom: { path: '/x', default: '' }, globalName: 'g' }],
          artifacts: [
            {
              name: 'o',
              path: '/o',
              archive: { tar: { compressionLevel: 1 } },
              artifactGC: { strategy: 'Never' },
            },
          ],
        },
        container: {
          image: 'x',
          command: ['a'],
          args: ['b'],
          env: [
            { name: 'A', value: 'b' },
            { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
            { name: 'C', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1' } } },
          ],
          envFrom: [{ secretRef: { name: 'x' } }],
          resources: { limits: { cpu: 1, memory: '1Gi' }, requests: { cpu: 0.5 } },
          ports: [{ containerPort: 80, name: 'h' }],
          volumeMounts: [{ name: 'v', mountPath: '/v', readOnly: true }],
          livenessProbe: {
            httpGet: { path: '/', port: 80, httpHeaders: [{ name: 'a', value: 'b' }] },
            periodSeconds: 5,
          },
          lifecycle: { preStop: { exec: { command: ['x'] } } },
          securityContext: { capabilities: { drop: ['ALL'] }, runAsUser: 0 },
        },
        sidecars: [{ name: 's', image: 'x', mirrorVolumeMounts: true }],
        initContainers: [{ name: 'i', image: 'x' }],
        activeDeadlineSeconds: '5',
        daemon: false,
        memoize: { key: 'k', maxAge: '1h', cache: { configMap: { name: 'c' } } },
        metadata: { labels: { a: 'b' } },
        podSpecPatch: '{}',
        failFast: true,
        schedulerName: 'x',
        automountServiceAccountToken: false,
      },
      { name: 'sc', script: { image: 'x', source: 'y', command: ['sh'], env: [{ name: 'a', value: 'b' }] } },
      {
        name: 'r',
        resource: {
          action: 'create',
          manifest: 'x',
          setOwnerReference: true,
          flags: ['a'],
          mergeStrategy: 'merge',
        },
      },
      {
        name: 'h',
        http: {
          url: 'x',
          timeoutSeconds: 5,
          headers: [{ name: 'a', value: 'b', valueFrom: { secretKeyRef: { key: 'k' } } }],
          bodyFrom: { bytes: 'aGk=' },
          insecureSkipVerify: true,
        },
      },
      { name: 'pl', plugin: { hello: { a: 1 } } },
      {
        name: 'cs',
        containerSet: {
          containers: [{ name: 'a', image: 'x', dependencies: ['b'] }],
          retryStrategy: { retries: 3, duration: '5s' },
          volumeMounts: [{ name: 'a', mountPath: 'b' }],
        },
      },
      {
        name: 'd',
        data: {
          source: { artifactPaths: { name: 'a', s3: { bucket: 'b' } } },
          transformation: [{ expression: 'x' }],
        },
      },
      { name: 'su', suspend: {} },
    ],
  },
  status: {
    phase: 'Running',
    startedAt: '2020-01-01T00:00:00Z',
    nodes: {
      a: {
        id: 'a',
        name: 'b',
        type: 'Pod',
        startedAt: null,
        finishedAt: '2020-01-01T00:00:00Z',
        resourcesDuration: { cpu: 1 },
        children: ['a'],
        outputs: { parameters: [] },
      },
    },
    progress: '0/1',
    conditions: [{ type: 'a', status: 'b' }],
    resourcesDuration: { cpu: 5 },
    synchronization: { mutex: { holding: [{ mutex: 'a', holder: 'b' }] } },
  },
};

export const CRON_WORKFLOW: object = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'CronWorkflow',
  metadata: { name: 'c' },
  spec: {
    schedules: ['* * * * *'],
    timezone: 'x',
    suspend: false,
    concurrencyPolicy: 'Allow',
    startingDeadlineSeconds: 5,
    successfulJobsHistoryLimit: 1,
    stopStrategy: { expression: 'x' },
    workflowMetadata: { labels: { a: 'b' } },
    when: 'x',
    workflowSpec: { entrypoint: 'a', templates: [{ name: 'a', container: { image: 'x' } }] },
  },
  status: { active: [{ name: 'a', uid: 'b' }], lastScheduledTime: null, succeeded: 1, failed: 0, phase: 'x' },
};
