enum WordNetPlaceholder {}
