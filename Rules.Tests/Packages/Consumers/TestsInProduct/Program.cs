Console.WriteLine("ships");
