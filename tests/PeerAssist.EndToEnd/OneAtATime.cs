// Browsers and emulators take turns: side by side on two cores they would wait for each other longer than a person would.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
