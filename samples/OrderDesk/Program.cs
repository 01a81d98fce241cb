using OrderDesk;

OrderDeskApplication.Create(args).Run();
